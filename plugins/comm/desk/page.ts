import { html } from '../../../ui/html.ts'
import type { DeskPageData, Subject } from './page-data.ts'
import { deskWords } from './words/words.ts'
import { untilItRuns, type Workplace, shell } from './shell.ts'

export interface DeskPage extends Workplace {
  subjects?: readonly Subject[] | undefined
  /** The server's clock, as ISO 8601. */
  now?: string | undefined
}

/** The agents' workplace; `<id-contact-desk>` fills it. Nothing about any citizen is in the page itself. */
export function deskPage({ subjects = [], now, ...workplace }: DeskPage): string {
  const { locale, worker, organisation, base } = workplace
  const words = deskWords(locale)
  return shell(workplace, {
    title: words.title,
    role: 'agent',
    script: 'desk',
    style: 'desk',
    main: html`<id-contact-desk>
      <h1 class="visually-hidden">${words.title}</h1>
      ${untilItRuns(words)}
    </id-contact-desk>`,
    data: {
      agent: worker.name,
      organisation: organisation.name,
      locale,
      base,
      subjects: [...subjects],
      now: now ?? null,
    } satisfies DeskPageData,
  })
}
