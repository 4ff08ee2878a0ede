import { html } from '../../../../ui/html.ts'
import type { Locale } from '../../../../ui/locale.ts'
import { type Organisation, renderPage } from '../../../../ui/page.ts'
import { note } from '../../../../ui/parts/note.ts'
import { plainWording } from '../../../../ui/wording.ts'
import { type Worker, whoWorks } from '../who-works.ts'
import { leadWords } from './words.ts'

export interface LeadPage {
  locale: Locale
  worker: Worker
  organisation: Organisation
  base: string
  /** The server's clock, as ISO 8601. */
  now: string
}

/** The lead's page; `<id-contact-lead>` fills it. */
export function leadPage({ locale, worker, organisation, base, now }: LeadPage): string {
  const words = leadWords(locale)
  return renderPage({
    locale,
    wording: plainWording,
    title: words.title,
    organisation: { name: organisation.name },
    assets: `${base}/assets`,
    scripts: ['lead'],
    styles: ['overview'],
    layout: 'wide',
    headerEnd: whoWorks(worker, 'lead', locale, base),
    main: html`<id-contact-lead>
      <h1>${words.title}</h1>
      <p>${words.loading}</p>
      <noscript>${note({ kind: 'warn', title: words.needsScripts })}</noscript>
    </id-contact-lead>`,
    data: { locale, base, now },
  })
}
