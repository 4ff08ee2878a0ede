import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isUsualUrl } from './usual-url.ts'

test.each([
  'https://www.voorbeeld.example',
  'https://contact.voorbeeld.example/comm/chat/c/abc?d=e#f',
  'http://localhost:8080/',
  'http://127.0.0.1:8082/comm/chat/attributes/def',
  'https://a-b.c2?d',
  'https://a#b',
])('is usual: %s', (url) => expect(isUsualUrl(url)).toBe(true))

test.each([
  'https://',
  'https:///voorbeeld.example',
  'https:voorbeeld.example',
  'HTTPS://voorbeeld.example',
  'ftp://voorbeeld.example',
  'tel:+31200000000',
  'https://name@voorbeeld.example',
  'https://name:word@voorbeeld.example',
  'https://voorbeeld.example@elsewhere.example',
  'https://voorbeeld.example\\@elsewhere.example',
  'https://voorbeeld.example:80@elsewhere.example',
  'https://xn--a.example',
  'https://a.xn--b',
  'https://256.1.1.1',
  'https://1.2.3',
  'https://1.2.3.4.5',
  'https://01.2.3.4',
  'https://[::1]',
  'https://a..b',
  'https://a b',
  'https://a%00b',
  'https://a:99999',
  ' https://a',
])('is left to a parser: %s', (url) => expect(isUsualUrl(url)).toBe(false))

/** Texts that come near the edge of what is one. */
const nearly = fc
  .tuple(
    fc.constantFrom('https://', 'http://'),
    fc.array(
      fc.oneof(
        {
          weight: 5,
          arbitrary: fc.constantFrom('a', 'b1', 'xn--', '-', '.', ':', '0', '25', '256'),
        },
        fc.constantFrom(
          '/',
          '?',
          '#',
          '@',
          '\\',
          '%',
          '[',
          ']',
          '\n',
          '\t',
          ' ',
          'é',
          '\u3002',
          '.1',
        ),
        fc.string({ maxLength: 2, unit: 'binary' }),
      ),
      { minLength: 1, maxLength: 8 },
    ),
  )
  .map(([scheme, parts]) => scheme + parts.join(''))

test('whatever is usual is a URL to a parser too, with the host that it seems to have and no credentials', () => {
  fc.assert(
    fc.property(nearly, (text) => {
      if (!isUsualUrl(text)) return
      const { protocol, hostname, username, password } = new URL(text)
      expect([username, password]).toEqual(['', ''])
      expect(text.startsWith(`${protocol}//${hostname}`)).toBe(true)
    }),
    { numRuns: 20_000 },
  )
})
