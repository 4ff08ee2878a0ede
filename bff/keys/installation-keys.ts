import { closest } from '../configuration/closest.ts'
import type { KeyType } from './make-keys.ts'

/** A setting that takes a key, or one half of it. */
export interface Taker {
  /** Who is configured with it. */
  part: string
  setting: string
  half: 'private' | 'public' | 'secret'
  /** It takes several. */
  listed?: true
}

export interface AskedKey {
  name: string
  kind: KeyType | 'secret'
}

export interface InstallationKey extends AskedKey {
  /** One sentence. */
  purpose: string
  takers: readonly Taker[]
}

const comm = 'comm plugin, in [comm]'
const auth = 'auth plugin, in [auth.<name>]'

/** What an installation needs: RSA, which every part of the older families reads too. */
export const installationKeys: readonly InstallationKey[] = [
  {
    name: 'internal-secret',
    kind: 'secret',
    purpose: 'Seals what the core sends along with the browser, such as the way back.',
    takers: [{ part: 'core', setting: 'internal_secret', half: 'secret' }],
  },
  {
    name: 'ui-signing',
    kind: 'RSA',
    purpose:
      'Signs telephone numbers for a call page on another server; without one it is not needed.',
    takers: [{ part: 'core', setting: 'ui_signing_privkey', half: 'private' }],
  },
  {
    name: 'start-auth-signing',
    kind: 'RSA',
    purpose: 'Signs the request to let somebody identify during a conversation.',
    takers: [
      { part: comm, setting: 'start_auth_signing_privkey', half: 'private' },
      { part: 'core', setting: 'authonly_request_keys.chat', half: 'public' },
    ],
  },
  {
    name: 'widget-params-signing',
    kind: 'RSA',
    purpose:
      'Signs the links to the page where somebody chooses how to identify during a conversation.',
    takers: [
      { part: comm, setting: 'widget_signing_privkey', half: 'private' },
      { part: 'core', setting: 'widget_params_keys.chat', half: 'public' },
    ],
  },
  {
    name: 'auth-signing',
    kind: 'RSA',
    purpose: 'Signs who somebody is, so that nobody else can say it.',
    takers: [
      { part: auth, setting: 'signing_privkey', half: 'private' },
      { part: comm, setting: 'signature_pubkeys', half: 'public', listed: true },
    ],
  },
  {
    name: 'comm-decryption',
    kind: 'RSA',
    purpose: 'Opens who somebody is; only the comm plugin may have its private half.',
    takers: [
      { part: comm, setting: 'decryption_privkey', half: 'private' },
      { part: auth, setting: 'encryption_pubkey', half: 'public' },
    ],
  },
]

/**
 * The keys that these words ask for: the name of one that an installation needs, or any name with its kind, such
 * as `auth-digid-signing=EC`. Without words, all that it needs.
 */
export function askedKeys(words: readonly string[]): { keys: AskedKey[]; faults: string[] } {
  const faults: string[] = []
  const keys = words.flatMap((word): AskedKey[] => {
    const [name = '', kind, ...more] = word.split('=')
    const known = installationKeys.find((key) => key.name === name)
    const asked = kinds.find((one) => one.toLowerCase() === kind?.toLowerCase())
    if (/^\w[\w.-]{0,99}$/.test(name) && more.length === 0) {
      if (asked) return [{ name, kind: asked }]
      if (known && kind === undefined) return [known]
    }
    const suggestion =
      kind === undefined &&
      closest(
        name,
        installationKeys.map((key) => key.name),
      )
    faults.push(
      `${word} is neither one of ${installationKeys.map((key) => key.name).join(', ')} nor a name with its kind, such as auth-digid-signing=EC (or =RSA, =secret)${suggestion ? `. Did you mean "${suggestion}"?` : ''}`,
    )
    return []
  })
  return { keys: words.length > 0 ? keys : [...installationKeys], faults }
}

const kinds = ['RSA', 'EC', 'secret'] as const
