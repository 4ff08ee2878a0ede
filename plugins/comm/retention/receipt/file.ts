import { receiptMessages } from '../../../../ui/messages/receipt.ts'
import { factsOf, meaningOf, type Telling } from './lines.ts'
import type { Receipt } from './receipt.ts'

/**
 * A receipt as a text that anybody can read: what it says, where it is checked, and the code, which is what counts.
 * Lines end as every text editor understands.
 */
export function receiptFile(receipt: Receipt, code: string, telling: Telling): string {
  const words = receiptMessages(telling.locale, telling.wording)
  return [
    words.title,
    '',
    ...factsOf(receipt, telling).map(([name, value]) => `${name}: ${value}`),
    '',
    ...meaningOf(receipt, telling),
    '',
    words.file.check(`${receipt.iss}/receipts`),
    words.file.code,
    '',
    code,
    '',
  ].join('\r\n')
}

/** Headers of the answer that a browser keeps as a file. */
export function receiptFileHeaders({ locale }: Telling): Record<string, string> {
  const name = locale === 'nl' ? 'bewijs-van-wissen' : 'proof-of-deletion'
  return {
    'content-type': 'text/plain; charset=utf-8',
    'content-disposition': `attachment; filename="${name}.txt"`,
    'cache-control': 'no-store',
    'referrer-policy': 'no-referrer',
    'x-content-type-options': 'nosniff',
  }
}
