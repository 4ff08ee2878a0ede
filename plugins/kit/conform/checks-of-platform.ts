import type { Checks } from './report.ts'

/** What a comm plugin is asked by a supplier of chat or video that only wants attributes shown. */
export const platformChecks = {
  secrets: {
    expected: 'The secrets of guests and hosts differ, and each has 32 bytes at least.',
    section: 4,
  },
  'guest-init': { expected: 'A guest’s token leads to the choice page: a redirect.', section: 4 },
  'guest-params': {
    expected:
      'Its address ends with a JWS: the token’s purpose, start_url, display_name, exp; in 2024 cancel_url.',
    section: 6,
  },
  'guest-hidden': {
    expected: 'The guest’s token doesn’t stand in that address, which a history keeps.',
    section: 4,
  },
  'guest-start': {
    expected: 'A start is answered with {client_url} as JSON, whatever Accept says.',
    section: 4,
  },
  'guest-start-purpose': {
    expected: 'Another purpose than the token’s can’t be started: 4xx.',
    section: 4,
  },
  'guest-start-again': {
    expected: 'Before a result came a guest may start again (2024); never (2021).',
    section: 4,
  },
  'guest-start-changed': {
    expected: 'The same id with another name can’t start again: 4xx.',
    section: 4,
  },
  'guest-forged': {
    expected: 'A guest’s token by another secret, the hosts’ too, or by none is refused: 4xx.',
    section: 4,
  },
  'guest-expired': { expected: 'A guest’s token that has expired is refused: 4xx.', section: 4 },
  'guest-no-expiry': { expected: 'A guest’s token without exp is refused: 4xx.', section: 4 },
  'guest-shape': {
    expected:
      'A guest’s token without roomId, or whose redirectUrl is no website, is refused: 4xx.',
    section: 4,
  },
  'guest-purpose': {
    expected: 'A guest’s token with a purpose that doesn’t exist is refused: 4xx.',
    section: 4,
  },
  'host-page': { expected: 'A host’s token opens a page.', section: 4 },
  'host-shows': { expected: 'The host sees whoever began in the room, by name.', section: 4 },
  'host-other-room': { expected: 'The host sees nobody of another room.', section: 4 },
  'host-info': {
    expected: 'session_info is a list (2021); who is busy has no attributes there.',
    section: 4,
  },
  'host-info-not-public': {
    expected: 'session_info isn’t served where browsers come.',
    section: 1,
  },
  'host-guest': { expected: 'A guest’s token opens nothing of a host: 4xx.', section: 4 },
  'host-claims': {
    expected: 'A host’s token with domain "guest", redirectUrl or purpose is refused: 4xx.',
    section: 4,
  },
  'host-forged': {
    expected: 'A host’s token by another secret, the guests’ too, or by none is refused: 4xx.',
    section: 4,
  },
  'host-expired': { expected: 'A host’s token that has expired is refused: 4xx.', section: 4 },
  'host-no-expiry': { expected: 'A host’s token without exp is refused: 4xx.', section: 4 },
  'host-live': {
    expected: 'The stream says "start", and "update" when somebody begins (2024).',
    section: 4,
  },
  'host-live-refused': {
    expected: 'To any other token the stream says "badrequest" (2024).',
    section: 4,
  },
  framed: {
    expected: 'The host page says by frame-ancestors which websites may frame it, not all of them.',
    section: 4,
  },
  'not-framed': { expected: 'A guest’s page can’t be framed.', section: 4 },
  'not-stored': {
    expected: 'What a token opens is stored nowhere: cache-control: no-store.',
    section: 4,
  },
  'no-referrer': {
    expected: 'Where a token stands in the address, it goes nowhere else: referrer-policy.',
    section: 4,
  },
  'host-shared': {
    expected: 'Once the guest has identified, the host sees what was shared.',
    section: 4,
    decisive: true,
  },
  'guest-returns': { expected: 'After that the guest is at redirectUrl.', section: 4 },
  'guest-start-shared': {
    expected: 'Who has shared something can’t start again: 4xx.',
    section: 4,
  },
  'host-end': { expected: 'POST host/end ends the room: 2xx, also a second time.', section: 4 },
  'host-ended': {
    expected: 'After that the host sees nobody, and nobody of the room can start.',
    section: 4,
  },
} as const satisfies Checks<string>
export type PlatformCheck = keyof typeof platformChecks
