import { parseJson } from '../../../protocol/parse-json.ts'
import { Problem } from '../../../protocol/problem.ts'
import { PurposeOptions } from '../../../protocol/session-options.ts'
import { StartResponse } from '../../../protocol/start.ts'
import type { Locale } from '../../../ui/locale.ts'
import { say } from '../../../ui/words.ts'
import type { Log } from '../../kit/log.ts'
import type { CommConfig } from '../configuration.ts'
import type { AskMethod } from '../conversation/views.ts'

/** What this plugin asks of the core. */
export interface CoreClient {
  /** The ways to identify for a purpose, as the core offers them now; those of the configuration where it doesn't answer. */
  methodsOf(purpose: string, locale: Locale): Promise<AskMethod[]>
  /**
   * Sends a signed start, and gives where the citizen goes.
   * @throws Problem 'plugin_unreachable', 'plugin_slow' after 8 seconds, 'plugin_refused' or 'plugin_unusable'
   */
  start(token: string): Promise<string>
}

interface Deps {
  config: CommConfig
  coreUrl: string
  fetch: typeof globalThis.fetch
  log: Log
  now: () => Date
}

/** Longer than the core itself takes for a plugin that is slow. In milliseconds. */
const startTimeout = 8_000
/** The citizen's page waits for it. */
const optionsTimeout = 2_000
/** How long the answer of the core counts, and that it had none. */
const fresh = 30_000
const freshFailure = 5_000

/** Of an answer, in bytes. */
const largest = 64 * 1024

export function coreClient({ config, coreUrl, fetch, log, now }: Deps): CoreClient {
  const known = new Map<string, { methods: Promise<AskMethod[]>; until: number }>()
  return {
    methodsOf: (purpose, locale) => {
      const key = `${locale} ${purpose}`
      const there = known.get(key)
      if (there !== undefined && there.until > now().getTime()) return there.methods
      const entry = { methods: askMethods(purpose, locale), until: now().getTime() + fresh }
      entry.methods = entry.methods.catch((fault: unknown) => {
        entry.until = now().getTime() + freshFailure
        log.warn('core_options_failed', { fault: codeOf(fault) })
        return configured(config, purpose, locale)
      })
      known.set(key, entry)
      return entry.methods
    },
    start: async (token) => {
      const response = await asked(
        '/start',
        {
          method: 'POST',
          headers: { accept: 'application/json', 'content-type': 'application/jwt' },
          body: token,
        },
        startTimeout,
      )
      const to =
        response.status === 303
          ? response.location
          : StartResponse.safeParse(parseJson(accepted(response))).data?.client_url
      if (to === undefined || !isSafeDestination(to)) throw unusable('client_url')
      // Normalised, because a header takes only ASCII.
      return new URL(to).href
    },
  }

  async function askMethods(purpose: string, locale: Locale): Promise<AskMethod[]> {
    const path = `/session_options/${encodeURIComponent(purpose)}?lang=${locale}`
    const response = await asked(
      path,
      { headers: { accept: 'application/json', 'accept-language': locale } },
      optionsTimeout,
    )
    const options = PurposeOptions.safeParse(parseJson(accepted(response)))
    if (!options.success) throw unusable('shape')
    return options.data.auth_methods.map(({ tag, name, description, available }) => ({
      tag,
      name,
      description: description ?? null,
      available: available ?? true,
    }))
  }

  /** No redirect is followed, and no more is read than an answer of the core has. */
  async function asked(path: string, init: RequestInit, timeout: number) {
    const signal = AbortSignal.timeout(timeout)
    try {
      const response = await fetch(`${coreUrl}${path}`, { ...init, redirect: 'manual', signal })
      const location = response.headers.get('location') ?? undefined
      return { status: response.status, location, text: await textOf(response) }
    } catch (fault) {
      if (fault instanceof Problem) throw fault
      // What went wrong in fetch names addresses.
      throw new Problem(signal.aborted ? 'plugin_slow' : 'plugin_unreachable', { method: 'core' })
    }
  }
}

const unusable = (fault: string) => new Problem('plugin_unusable', { method: 'core', fault })

function accepted({ status, text }: { status: number; text: string }): string {
  if (status !== 200) throw new Problem('plugin_refused', { method: 'core', answer: status })
  return text
}

async function textOf(response: Response): Promise<string> {
  const parts: Uint8Array[] = []
  let size = 0
  for await (const part of response.body ?? []) {
    size += part.byteLength
    if (size > largest) throw unusable('size')
    parts.push(part)
  }
  return Buffer.concat(parts).toString('utf8')
}

/** https, or http on this machine, and nobody's password in it. */
function isSafeDestination(url: string): boolean {
  if (!URL.canParse(url)) return false
  const { protocol, hostname, username, password } = new URL(url)
  if (username !== '' || password !== '') return false
  if (protocol === 'https:') return true
  return protocol === 'http:' && /^((.+\.)?localhost|127(\.\d{1,3}){3}|\[::1\])$/.test(hostname)
}

/** What the configuration says of it, where the core says nothing. */
function configured(config: CommConfig, purpose: string, locale: Locale): AskMethod[] {
  const allowed = config.purposes.get(purpose)?.allowedAuth ?? []
  return [...config.authMethodNames]
    .filter(([tag]) => allowed.includes('*') || allowed.includes(tag))
    .map(([tag, name]) => ({ tag, name: say(name, locale), description: null, available: true }))
}

const codeOf = (fault: unknown): string => (fault instanceof Problem ? fault.code : 'unknown')
