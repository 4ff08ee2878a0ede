import { html } from '../../../../ui/html.ts'
import { untilItRuns, type Workplace, shell } from '../shell.ts'
import { leadWords } from './words.ts'

export interface LeadPage extends Workplace {
  /** The server's clock, as ISO 8601. */
  now: string
  /** The id of the lead as an agent. */
  me: string
}

/** The lead's page; `<id-contact-lead>` fills it. */
export function leadPage({ now, me, ...workplace }: LeadPage): string {
  const { locale, base } = workplace
  const words = leadWords(locale)
  return shell(workplace, {
    title: words.title,
    role: 'lead',
    script: 'lead',
    style: 'overview',
    main: html`<id-contact-lead>
      <h1>${words.title}</h1>
      ${untilItRuns(words)}
    </id-contact-lead>`,
    data: { me, locale, base, now },
  })
}
