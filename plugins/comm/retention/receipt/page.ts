import { html, type Html } from '../../../../ui/html.ts'
import type { InLanguages } from '../../../../ui/languages.ts'
import type { Locale } from '../../../../ui/locale.ts'
import { receiptMessages, type ReceiptMessages } from '../../../../ui/messages/receipt.ts'
import { type Organisation, renderPage } from '../../../../ui/page.ts'
import { button } from '../../../../ui/parts/button.ts'
import { note } from '../../../../ui/parts/note.ts'
import type { Wording } from '../../../../ui/wording.ts'
import type { CheckFault } from './check.ts'
import { factsOf, meaningOf } from './lines.ts'
import type { Receipt } from './receipt.ts'

export interface ReceiptPage {
  locale: Locale
  wording: Wording
  languages?: InLanguages
  organisation: Organisation
  /** Where the citizen app is mounted: `/comm/chat`. */
  base: string
  /** What was found; nothing where nothing was asked yet. */
  found?: Found | undefined
}

export type Found =
  | { is: CheckFault }
  | {
      is: 'genuine'
      receipt: Receipt
      code: string
      /**
       * `renewed`: the keys are destroyed since; `planned`: they will be, and it is worth coming back. `kept_removed`:
       * messages that were kept are deleted since; `kept`: they will be.
       */
      since: 'renewed' | 'planned' | 'kept_removed' | 'kept' | 'nothing'
    }

/** Where anybody checks a proof of deletion: without a login and without scripts. */
export function receiptPage(page: ReceiptPage): string {
  const { locale, wording, languages, organisation, base, found } = page
  const words = receiptMessages(locale, wording)
  return renderPage({
    locale,
    wording,
    languages,
    title:
      found === undefined || found.is === 'genuine' ? words.title : faultOf(found.is, words).title,
    organisation,
    assets: `${base}/assets`,
    styles: ['receipt'],
    main: html`<div class="card stack">
      <h1>${words.title}</h1>
      ${
        found === undefined
          ? html`<p class="lead">${words.lead}</p>`
          : found.is === 'genuine'
            ? genuine(found, page, words)
            : note({ kind: 'bad', ...faultOf(found.is, words), id: 'found' })
      }
      ${found?.is === 'genuine' ? again(page, words) : form(page, words)}
    </div>`,
  })
}

const faultOf = (fault: CheckFault, { faults }: ReceiptMessages) => faults[fault]

type Genuine = Extract<Found, { is: 'genuine' }>

function genuine(
  { receipt, code, since }: Genuine,
  { locale, wording, base }: ReceiptPage,
  words: ReceiptMessages,
): Html {
  const { renewed } = words
  return html`${note({
      kind: 'ok',
      title: words.genuine,
      text: words.genuineText(receipt.organisation),
      id: 'found',
    })}
    ${
      (since === 'renewed' || since === 'kept_removed') &&
      note({
        kind: 'info',
        title: renewed.title,
        text: html`<p>${since === 'kept_removed' ? renewed.kept : renewed.text}</p>
          <form class="button-row" method="post" action="${base}/receipts/renewed?lang=${locale}">
            <input type="hidden" name="receipt" value="${code}" />
            ${button({ label: renewed.download })}
          </form>`,
      })
    }
    <h2>${words.says.title}</h2>
    <dl class="receipt-facts">
      ${factsOf(receipt, { locale, wording }).map(
        ([name, value]) =>
          html`<div>
            <dt>${name}</dt>
            <dd><bdi>${value}</bdi></dd>
          </div>`,
      )}
    </dl>
    <h2>${words.means.title}</h2>
    ${meaningOf(receipt, { locale, wording }).map((text) => html`<p>${text}</p>`)}
    ${since === 'planned' && html`<p>${words.comeBack}</p>`}
    ${since === 'kept' && html`<p>${words.comeBackKept}</p>`}`
}

const again = ({ base, locale }: ReceiptPage, { form: words }: ReceiptMessages): Html =>
  html`<p><a href="${base}/receipts?lang=${locale}">${words.again}</a></p>`

function form({ base, locale }: ReceiptPage, { form: words }: ReceiptMessages): Html {
  return html`<form
    class="stack"
    method="post"
    action="${base}/receipts?lang=${locale}"
    enctype="multipart/form-data"
  >
    <div>
      <label for="receipt">${words.code}</label>
      <textarea
        class="field receipt-code"
        id="receipt"
        name="receipt"
        rows="5"
        dir="ltr"
        autocomplete="off"
        autocapitalize="off"
        spellcheck="false"
      ></textarea>
    </div>
    <div>
      <label for="file">${words.file}</label>
      <input class="receipt-file" id="file" name="file" type="file" accept=".txt,text/plain" />
    </div>
    <div>${button({ label: words.check })}</div>
  </form>`
}
