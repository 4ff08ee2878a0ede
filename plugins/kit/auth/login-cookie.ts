import type { Context } from 'hono'
import { deleteCookie, getCookie, setCookie } from 'hono/cookie'
import { z } from 'zod'
import { openStateOfAnyAge, sealState } from '../../../protocol/sealed-state.ts'
import { locales } from '../../../ui/locale.ts'
import type { AuthConfig } from './auth-config.ts'

/** Seconds after which a login counts for nothing here. */
const loginLife = 15 * 60

/** Characters. All cookies of a browser go in one header, which some servers refuse from 8 kB. */
const longest = 2_000

const Login = z.object({
  /** What ends it where it was made; empty where that was too long to keep. */
  login: z.record(z.string(), z.string()),
  /** Where news of it go, as in the session URL. */
  session: z.string().optional(),
  /** The page that the citizen came from. */
  returnUrl: z.string().optional(),
  locale: z.enum(locales).optional(),
})
/** That this browser's citizen is logged in, and how they get out. */
export type Login = z.infer<typeof Login>

/** Lax: the citizen comes to our pages from the other side's. */
const attributes = { path: '/', secure: true, httpOnly: true, sameSite: 'Lax' } as const

const nameOf = ({ name }: AuthConfig) => `__Host-id-contact.login.${name}`
const kindOf = ({ name }: AuthConfig) => `auth-${name}-login`

interface Deps {
  config: AuthConfig
  now: () => Date
}

/** Remembers in this browser, for a quarter of an hour, that somebody logged in. */
export async function keepLogin(c: Context, login: Login, { config, now }: Deps): Promise<void> {
  const settings = { secret: config.secrets[0], now, lifeSeconds: loginLife }
  const whole = await sealState(kindOf(config), login, settings)
  const sealed =
    whole.length <= longest
      ? whole
      : await sealState(kindOf(config), { ...login, login: {} }, settings)
  setCookie(c, nameOf(config), sealed, { ...attributes, maxAge: loginLife })
}

/** Who this browser is logged in as, if anybody. */
export async function findLogin(c: Context, { config, now }: Deps): Promise<Login | undefined> {
  const sealed = getCookie(c, nameOf(config))
  if (sealed === undefined) return undefined
  const { secrets } = config
  const opened = await openStateOfAnyAge(kindOf(config), Login, sealed, { secrets, now }).catch(
    () => undefined,
  )
  return opened?.expired === false ? opened.state : undefined
}

export const forgetLogin = (c: Context, config: AuthConfig): void =>
  void deleteCookie(c, nameOf(config), attributes)
