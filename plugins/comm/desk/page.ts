import { html } from '../../../ui/html.ts'
import type { Locale } from '../../../ui/locale.ts'
import { renderPage, type Organisation } from '../../../ui/page.ts'
import { plainWording } from '../../../ui/wording.ts'
import { note } from '../../../ui/parts/note.ts'
import type { AgentRole } from '../agents/agent.ts'
import type { DeskPageData, Subject } from './page-data.ts'
import { whoWorks } from './who-works.ts'
import { deskWords } from './words/words.ts'

export interface DeskPage {
  locale: Locale
  /** The name of the agent who is logged in. */
  agent: string
  roles?: readonly AgentRole[]
  organisation: Organisation
  /** Where the desk is mounted: `/desk`. */
  base: string
  subjects?: readonly Subject[] | undefined
  /** The server's clock, as ISO 8601. */
  now?: string | undefined
}

/** The agents' workplace; `<id-contact-desk>` fills it. Nothing about any citizen is in the page itself. */
export function deskPage({
  locale,
  agent,
  roles = ['agent'],
  organisation,
  base,
  subjects = [],
  now,
}: DeskPage): string {
  const words = deskWords(locale)
  return renderPage({
    locale,
    wording: plainWording,
    title: words.title,
    organisation: { name: organisation.name },
    assets: `${base}/assets`,
    scripts: ['desk'],
    styles: ['desk'],
    layout: 'wide',
    headerEnd: whoWorks({ name: agent, roles }, 'agent', locale, base),
    main: html`<id-contact-desk>
      <h1 class="visually-hidden">${words.title}</h1>
      <p class="desk-loading">${words.loading}</p>
      <noscript>${note({ kind: 'warn', title: words.needsScripts })}</noscript>
    </id-contact-desk>`,
    data: {
      agent,
      organisation: organisation.name,
      locale,
      base,
      subjects: [...subjects],
      now: now ?? null,
    } satisfies DeskPageData,
  })
}
