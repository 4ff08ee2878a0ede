import { html, type Html } from '../../../ui/html.ts'
import type { Locale } from '../../../ui/locale.ts'
import { renderPage, type Organisation } from '../../../ui/page.ts'
import { note } from '../../../ui/parts/note.ts'
import { plainWording } from '../../../ui/wording.ts'
import type { AgentRole } from '../agents/agent.ts'
import { type Worker, whoWorks } from './who-works.ts'

/** What every page at the desk needs. */
export interface Workplace {
  locale: Locale
  worker: Worker
  organisation: Organisation
  /** Where the desk is mounted: `/desk`. */
  base: string
  /** In which the page can be read; those of the desk where they aren't given. */
  languages?: readonly Locale[] | undefined
}

export interface WorkplaceContent {
  title: string
  /** Of whom this page is; `help` is everybody’s. */
  role: AgentRole | 'help'
  script: 'desk' | 'lead' | 'privacy' | 'help'
  style: 'desk' | 'overview'
  main: Html
  /** For the page's element, as JSON. */
  data?: unknown
}

/** The shell of the pages of agents, leads and privacy officers. */
export function shell(
  { locale, worker, organisation, base, languages }: Workplace,
  { title, role, script, style, main, data }: WorkplaceContent,
): string {
  return renderPage({
    locale,
    wording: plainWording,
    title,
    organisation: { name: organisation.name },
    assets: `${base}/assets`,
    scripts: [script],
    styles: [style],
    layout: 'wide',
    headerEnd: whoWorks(worker, role, { locale, base, languages }),
    main,
    ...(data !== undefined && { data }),
  })
}

/** What stands in an element's place until its script runs. */
export const untilItRuns = (words: { loading: string; needsScripts: string }): Html =>
  html`<p class="desk-loading">${words.loading}</p>
    <noscript>${note({ kind: 'warn', title: words.needsScripts })}</noscript>`
