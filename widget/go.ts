import type { Asking } from './ask.ts'
import type { Failure } from './failures.ts'
import { leave, leaveByForm } from './leave.ts'
import { returnUrlOf } from './return-url.ts'
import type { Happening, Screen } from './screen.ts'
import type { Settings } from './settings.ts'
import { start, startFields, type Start } from './start.ts'
import { identifiesFirst } from './way.ts'
import { whyUnreachable } from './why-unreachable.ts'

/** Milliseconds. A start asks two more servers, which get 5 s each. */
const startLimit = 15_000
/** After this long on a page that was left, the button works again. */
const leaveLimit = 20_000

interface Going {
  readonly screen: Extract<Screen, { at: 'starting' | 'leaving' }>
  readonly settings: Settings
  /** Where the page wants the citizen to come back; empty is here. */
  readonly returnUrl: string
  readonly happen: (happening: Happening) => void
  /** Ends with the screen. */
  readonly signal: AbortSignal
}

/** Does what the last button says: starts, then leaves. */
export function go({ screen, settings, returnUrl, happen, signal }: Going): void {
  const { server, locale } = settings
  if (!server) return
  const { options, choices } = screen
  const { purpose } = options
  const page = returnUrlOf(returnUrl, purpose)
  const first = identifiesFirst(options, choices)
  const way = {
    server,
    purpose,
    locale,
    page,
    choices: first ? { ...choices, comm: null } : choices,
  }
  const fail = (failure: Failure) => {
    happen({ type: 'start_failed', failure })
  }

  // Out of the back-forward cache the page is as it was left.
  addEventListener(
    'pageshow',
    ({ persisted }) => {
      if (persisted) happen({ type: 'resumed' })
    },
    { signal },
  )

  if (screen.at === 'starting') {
    // The browser has to keep, or to bring, what is known of who identified: no script can do that.
    if (first || options.asks === 'channel') return happen({ type: 'started', url: null })
    startByScript(way, { fetch, signal }).then(
      (answer) => {
        if (signal.aborted) return
        if ('failure' in answer) fail(answer.failure)
        else happen({ type: 'started', url: answer.url })
      },
      () => undefined,
    )
    return
  }

  const timer = setTimeout(() => {
    happen({ type: 'resumed' })
  }, leaveLimit)
  signal.addEventListener('abort', () => {
    clearTimeout(timer)
  })
  if (screen.url !== null) return leave(screen.url, purpose, choices)
  document.addEventListener(
    'securitypolicyviolation',
    ({ effectiveDirective }) => {
      if (effectiveDirective === 'form-action') fail({ reason: 'form_blocked' })
    },
    { signal },
  )
  leaveByForm(new URL('start', server).href, purpose, choices, startFields(way))
}

/**
 * A server that this page's scripts may not speak to can still be sent a form, which every core takes.
 *
 * @returns null where that is so
 */
async function startByScript(
  way: Start,
  asking: Omit<Asking, 'milliseconds'>,
): Promise<{ url: string | null } | { failure: Failure }> {
  const answer = await start(way, { ...asking, milliseconds: startLimit })
  if ('url' in answer || answer.failure.reason !== 'unreachable') return answer
  const { reason } = await whyUnreachable(way.server, way.purpose, asking)
  return reason === 'origin_not_allowed' ? { url: null } : { failure: { reason } }
}
