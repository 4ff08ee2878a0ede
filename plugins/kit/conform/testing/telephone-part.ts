import { SignJWT } from 'jose'
import { makeEc } from '../../../../protocol/testing/keys.ts'

const keys = makeEc()

/** The ways of both families are right as well: a core has one of them. */
export type TelephoneWay = 'the tel: URL itself' | 'a call page elsewhere' | 'a bare JWS'
export type TelephoneFault =
  | 'a telephone page of nothing'
  | 'a telephone page that is kept'
  | 'a telephone token with a subject'
  | 'a telephone token for a day'
  | 'a telephone token by nobody'
  | 'no continuation for a telephone'

/** What the small core gives an auth plugin instead of a `tel:` URL. */
export async function telephoneContinuation(
  tel: string,
  way: string,
  own: string,
): Promise<string | undefined> {
  switch (way) {
    case 'no continuation for a telephone':
      return undefined
    case 'the tel: URL itself':
      return tel
    case 'a call page elsewhere':
      return `https://call.example/tel/${await token(tel, {})}`
    case 'a bare JWS':
      return token(tel, {})
    case 'a telephone token with a subject':
      return token(tel, { sub: 'id-contact' })
    case 'a telephone token for a day':
      return token(tel, {}, 86_400)
    case 'a telephone token by nobody':
      return (await token(tel, {})).replace(/[^.]*$/, '')
    default:
      return `${own}/call`
  }
}

function token(continuation: string, more: object, life = 3600): Promise<string> {
  const second = Math.floor(Date.now() / 1000) - 30
  return new SignJWT({ continuation, ...more, iat: second, exp: second + life })
    .setProtectedHeader({ alg: 'ES256' })
    .sign(keys.privateKey)
}

export const callPage = (tel: string, fault: string | undefined): string =>
  fault === 'a telephone page of nothing'
    ? '<h1>Call us</h1>'
    : `<h1>Call us</h1><p>${tel.replace(/\D+/g, ' ')}</p>`
