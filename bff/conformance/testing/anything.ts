import fc from 'fast-check'

/** Whatever somebody may send, with a good part of it nearly right. */

const often = <T>(right: readonly T[], other: fc.Arbitrary<T>) =>
  fc.oneof({ weight: 6, arbitrary: fc.constantFrom(...right) }, { weight: 1, arbitrary: other })

const text = fc.string({ unit: 'binary', maxLength: 40 })

/** What may stand in a header: no control characters, and nothing beyond Latin-1. */
const headerText = fc
  .string({ unit: fc.integer({ min: 0x20, max: 0xff }).map((code) => String.fromCharCode(code)) })
  .filter((value) => !value.includes('\x7f'))

/** As it may stand in an address, right or wrong encoded. */
const segment = fc.oneof(
  text.map((value) => encodeURIComponent(value)),
  fc.constantFrom(
    '%',
    '%zz',
    '%00',
    '%c3%28',
    '..',
    '%2e%2e%2f',
    '',
    '__proto__',
    'x'.repeat(5000),
  ),
  fc.base64String({ maxLength: 60 }).map((value) => value.replaceAll(/[+/=]/g, '.')),
)

const strange = fc.oneof(text, fc.constantFrom('*', '__proto__', 'constructor', ''))
const purposes = often(['report_move', 'report_move', 'passport', 'in_conversation'], strange)
const url = often(
  [
    'https://www.voorbeeld.example/verhuizen',
    'https://evil.example/',
    'javascript:alert(1)',
    'tel:14024,1',
    'http://127.0.0.1/',
  ],
  fc.oneof(text, fc.webUrl({ withFragments: true, withQueryParameters: true })),
)
const token = fc.oneof(
  fc.constantFrom('eyJhbGciOiJkaXIifQ..AAAA.BBBB.CCCC', 'eyJhbGciOiJub25lIn0.e30.', '....', '..'),
  segment,
)

const names = {
  purpose: purposes,
  auth_method: often(['demo', 'wallet'], strange),
  comm_method: often(['chat'], strange),
  auth_result: token,
  return_url: often(['https://www.voorbeeld.example/verhuizen'], url),
  locale: often(['nl', 'en'], text),
}
const ofSigned = { comm_url: url, attr_url: url }

/** Those of a start; seldom those that only a signed one has. */
const fields = fc
  .tuple(
    fc.record(names, { requiredKeys: ['purpose'] }),
    often([{}], fc.record(ofSigned, { requiredKeys: [] })),
  )
  .map((parts): Record<string, string> => Object.assign({}, ...parts))

/** The request in a signed start. */
export const signedFields = fc.record({ ...names, ...ofSigned }, { requiredKeys: ['purpose'] })

const jsonBody = fc.oneof(
  { weight: 4, arbitrary: fields },
  fc
    .tuple(fields, fc.dictionary(fc.constantFrom(...Object.keys(names)), fc.jsonValue()))
    .map((parts): unknown => Object.assign({}, ...parts)),
  fc.jsonValue(),
)

type Sent = [type: string, body: string | Uint8Array<ArrayBuffer>]

/** A content type and what comes with it, which mostly fit. */
const content = fc.oneof(
  {
    weight: 3,
    arbitrary: jsonBody.map((value): Sent => ['application/json', JSON.stringify(value)]),
  },
  {
    weight: 3,
    arbitrary: fields.map((value): Sent => [
      'application/x-www-form-urlencoded',
      new URLSearchParams(value).toString(),
    ]),
  },
  token.map((value): Sent => ['application/jwt', value]),
  fc.tuple(
    often(['application/json', 'application/x-www-form-urlencoded', 'application/jwt'], headerText),
    fc.oneof(
      text,
      fc.uint8Array({ maxLength: 200 }).map((bytes) => new Uint8Array(bytes)),
    ),
  ),
)

const headers = fc.record(
  {
    accept: often(['application/json', 'text/html,*/*;q=0.8', '*/*'], headerText),
    'accept-language': often(['nl', 'en;q=0.8,*', 'x;q=9'], headerText),
    cookie: often(
      [
        '__Host-id-contact-identified-0=eyJhbGciOiJkaXIifQ..AAAA.BBBB.CCCC',
        '__Host-id-contact-identifying-0=a; __Host-id-contact-identifying-0=b',
        '__Host-id-contact-identified-0=%zz',
      ],
      headerText,
    ),
    origin: often(['null', 'https://www.voorbeeld.example', 'https://evil.example'], headerText),
    'sec-fetch-site': often(['same-origin', 'same-site', 'cross-site', 'none'], headerText),
    'x-forwarded-for': headerText,
    traceparent: headerText,
    tracestate: headerText,
    'if-none-match': headerText,
    'access-control-request-method': headerText,
  },
  { requiredKeys: [] },
)

/** Every address that the core has; `*` stands for anything. */
const routes = [
  ...['/start', '/session_options', '/session_options/*', '/start/continue/*', '/start-auth'],
  ...['/auth_attr_shim/*', '/identified/*', '/return/*', '/return', '/call/*', '/contact/*'],
  ...['/start-auth/*', '/openapi.json', '/docs', '/widget/*', '/images/*', '/assets/*', '/*'],
  ...['/healthz', '/readyz', '/metrics', '/.well-known/security.txt', '/*/*'],
]

const query = fc.oneof(
  fc.constant(''),
  segment.map((value) => `?${value}`),
  fc
    .record(
      {
        result: token,
        notice: often(['cancelled', 'failed'], text),
        notification: often(['cancel', 'error'], text),
        lang: often(['nl', 'en'], text),
        purpose: purposes,
      },
      { requiredKeys: [] },
    )
    .map((value) => `?${new URLSearchParams(value).toString()}`),
)

const path = fc
  .tuple(fc.constantFrom(...routes), fc.array(segment, { minLength: 2, maxLength: 2 }), query)
  .map(([route, segments, search]) => {
    const [first = '', second = ''] = segments
    return `${route.replace('*', () => first).replace('*', () => second)}${search}`
  })

export interface AnyRequest {
  path: string
  init: RequestInit
}

const methods = often(['GET', 'POST'], fc.constantFrom('HEAD', 'OPTIONS', 'PUT', 'DELETE', 'PATCH'))

const requestTo = (path: fc.Arbitrary<string>, method: fc.Arbitrary<string>) =>
  fc.record({ path, method, headers, content }).map(({ path, method, headers, content }) => {
    const [type, body] = content
    if (['GET', 'HEAD'].includes(method)) return { path, init: { method, headers } }
    return { path, init: { method, headers: { ...headers, 'content-type': type }, body } }
  })

export const anyRequest: fc.Arbitrary<AnyRequest> = requestTo(path, methods)

/** A start, in any of its forms. */
export const anyStart: fc.Arbitrary<AnyRequest> = requestTo(
  fc.constant('/start'),
  fc.constant('POST'),
)
