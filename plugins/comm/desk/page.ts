import { html } from '../../../ui/html.ts'
import type { Locale } from '../../../ui/locale.ts'
import { renderPage, type Organisation } from '../../../ui/page.ts'

export interface DeskPage {
  locale: Locale
  /** The name of the agent who is logged in. */
  agent: string
  organisation: Organisation
  /** Where the desk is mounted: `/desk`. */
  base: string
}

export function deskPage({ locale, agent, organisation, base }: DeskPage): string {
  return renderPage({
    locale,
    title: 'Balie',
    organisation,
    assets: `${base}/assets`,
    scripts: ['desk'],
    layout: 'wide',
    main: html`<id-contact-desk></id-contact-desk>`,
    data: { agent, base },
  })
}

export interface DeskLoginPage {
  locale: Locale
  agents: readonly string[]
  organisation: Organisation
  base: string
  /** `unknown_agent`: the name sent isn't in the list, or none was sent. */
  error?: 'unknown_agent' | undefined
}

export function deskLoginPage({ locale, agents, organisation, base }: DeskLoginPage): string {
  return renderPage({
    locale,
    title: 'Balie',
    organisation,
    assets: `${base}/assets`,
    main: html`<form method="post" action="${base}/login">
      ${agents.map((agent) => html`<button name="agent" value="${agent}">${agent}</button>`)}
    </form>`,
  })
}
