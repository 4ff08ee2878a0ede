import type { ContactController, Host } from './contact-controller.ts'
import { go } from './go.ts'
import type { Settings } from './settings.ts'
import { text } from './text.ts'
import { watchOpening } from './watch-opening.ts'

/**
 * What entering a screen means, besides asking what there is.
 *
 * @param signal ends with the screen
 */
export function entered(
  controller: Pick<ContactController, 'screen' | 'happen' | 'look'>,
  host: Host,
  settings: Settings,
  signal: AbortSignal,
): void {
  const { screen, happen } = controller
  if (screen.at === 'starting' || screen.at === 'leaving')
    go({ screen, settings, returnUrl: text(host.returnUrl), happen, signal })
  if (screen.at !== 'choosing' && screen.at !== 'closed') return
  const look = async () => {
    const inside = focusIn(host)
    await controller.look(settings, signal)
    await host.updateComplete
    // What had the focus may be gone.
    if (inside && !focusIn(host))
      host.renderRoot.querySelector<HTMLElement>('[data-landing]')?.focus()
  }
  const offered = () => ('offer' in controller.screen ? controller.screen.offer : [])
  watchOpening({ offered, look, signal, now: () => Date.now(), random: Math.random })
}

function focusIn({ renderRoot }: Host): Element | null {
  return renderRoot instanceof ShadowRoot ? renderRoot.activeElement : null
}
