import type { ProblemCode } from './problem.ts'

/** For the person who builds or runs a part that was refused: what is wrong, and what to do. */
export const problemTexts: Record<ProblemCode, { title: string; detail: string }> = {
  body_invalid: {
    title: 'The body of the request is not as it should be',
    detail: 'Compare the body with the protocol; `path` names the first field that is wrong.',
  },
  body_too_large: {
    title: 'The body of the request is too large',
    detail: 'Send at most 64 kB.',
  },
  content_type_unsupported: {
    title: 'No request with this content type is known here',
    detail: 'Send application/json, application/x-www-form-urlencoded or application/jwt.',
  },
  login_required: { title: 'Nobody is logged in', detail: 'Log in first, then try again.' },
  method_not_supported: {
    title: 'This address does not take this HTTP method',
    detail: 'Use the HTTP method that the protocol names for this address.',
  },
  not_found: { title: 'There is nothing at this address', detail: 'Check the address.' },
  origin_not_allowed: {
    title: 'Requests from this website are not allowed',
    detail: 'Add the website to `allowed_origins` if it should be.',
  },
  rate_limited: { title: 'Too many requests', detail: 'Wait a minute, then try again.' },
  return_url_not_allowed: {
    title: 'The return address is not on an allowed website',
    detail: 'Add the origin of `return_url` to `return_origins` if it should be.',
  },
  role_required: {
    title: 'Whoever is logged in may not do this',
    detail: 'Log in as somebody whose role allows it.',
  },
  signed_request_expired: {
    title: 'The signed request is too old',
    detail: 'Sign a new one, and compare the clocks of both machines.',
  },
  signed_request_invalid: {
    title: 'The signed request cannot be accepted',
    detail: 'Compare the keys of both parts; `fault` names the first thing that was wrong.',
  },
  start_not_supported: {
    title: 'This way to start is not offered',
    detail: 'Choose a body that the purpose allows: its configuration says which.',
  },
  session_over: {
    title: 'This login is over',
    detail: 'Whoever wants to go on logged in logs in again.',
  },
  state_expired: {
    title: 'This address is too old',
    detail: 'Start again.',
  },
  state_invalid: {
    title: 'This address was not made here, or was changed',
    detail: 'Use the address exactly as it was given, or start again.',
  },
  url_not_allowed: {
    title: 'This URL is not allowed here',
    detail: 'Use a URL on one of the configured origins.',
  },
  attr_url_required: {
    title: 'A telephone call can’t take the result along',
    detail: 'Send an `attr_url` along with a continuation that is a call.',
  },
  attributes_unavailable: {
    title: 'This method cannot give the requested attributes',
    detail: 'Ask for fewer attributes in the purpose, or allow another method for it.',
  },
  call_page_unknown: {
    title: 'This plugin doesn’t know which page shows whom to call',
    detail: 'Set `call_page` in its configuration, or send a `tel:` URL as the continuation.',
  },
  authentication_required: {
    title: 'This purpose needs authentication',
    detail: 'Start with an `auth_method` as well.',
  },
  method_closed: {
    title: 'This method is closed now',
    detail: 'Look in session_options when it opens.',
  },
  method_not_allowed: {
    title: 'This purpose does not allow this method',
    detail: 'Choose one of the methods that session_options lists for the purpose.',
  },
  method_unknown: {
    title: 'There is no method with this tag',
    detail: 'Choose one of the methods that session_options lists for the purpose.',
  },
  purpose_unknown: {
    title: 'There is no purpose with this tag',
    detail: 'Choose one of the purposes that session_options lists.',
  },
  attr_url_unknown: {
    title: 'No authentication result is expected here',
    detail: 'Post each result once, to the URL that was given for it.',
  },
  auth_result_expired: {
    title: 'The authentication result is too old',
    detail: 'Deliver a result within minutes, and compare the clocks of both machines.',
  },
  auth_result_invalid: {
    title: 'The authentication result cannot be accepted',
    detail: 'Compare the keys of both parts; `fault` names the first thing that was wrong.',
  },
  auth_result_reused: {
    title: 'The authentication result was used before',
    detail: 'Each result counts once. Authenticate again.',
  },
  auth_result_too_large: {
    title: 'The authentication result is larger than other parts accept',
    detail: 'Keep it below 8 KiB: give fewer or shorter attributes.',
  },
  conversation_not_yours: {
    title: 'This conversation belongs to someone else',
    detail: 'Go on in the browser in which the conversation was opened first.',
  },
  identified_elsewhere: {
    title: 'Somebody identified in another browser than the one of the conversation',
    detail: 'What was shared has been deleted. Go back to the conversation and try again there.',
  },
  conversation_state: {
    title: 'The conversation is no longer where this request expects it',
    detail: 'Load the conversation again and look where it is now.',
  },
  conversation_unknown: {
    title: 'There is no such conversation',
    detail: 'It may have ended and been deleted. Start again.',
  },
  database_unavailable: {
    title: 'The database cannot be worked with at the moment',
    detail: 'Try again in a few seconds; if it lasts, look at the database server.',
  },
  delivery_failed: {
    title: 'The authentication result could not be delivered',
    detail: 'Check that the receiver is up, and try again.',
  },
  internal: {
    title: 'Something went wrong here',
    detail: 'Try again; the log of this server says more.',
  },
  plugin_busy: {
    title: 'The plugin has too much to do',
    detail: 'Try again in a moment; if it lasts, look at the plugin of the method named.',
  },
  plugin_refused: {
    title: 'The plugin refused the request',
    detail: 'Check the configuration of the method named, and the log of its plugin.',
  },
  plugin_slow: {
    title: 'The plugin did not answer in time',
    detail: 'Check the plugin of the method named, then try again.',
  },
  plugin_unavailable: {
    title: 'The plugin failed several times and is left alone for a moment',
    detail: 'Try again in a few seconds; check the plugin of the method named.',
  },
  plugin_unreachable: {
    title: 'The plugin cannot be reached',
    detail: 'Check that the plugin of the method named is up and that its `start` is right.',
  },
  plugin_unusable: {
    title: 'The answer of the plugin cannot be used',
    detail: 'Check that `start` of the method named points to a plugin of the right kind.',
  },
}
