import type { Context, Hono } from 'hono'
import { Problem } from '../../../../protocol/problem.ts'
import { type Locale, negotiateLocale } from '../../../../ui/locale.ts'
import { pageHeaders } from '../../../../ui/page-headers.ts'
import { say } from '../../../../ui/words.ts'
import type { CommContext } from '../../conversation/context.ts'
import { type DeletionRow, findDeletion } from '../delete-conversation.ts'
import { copiesOfEach } from '../unreadable.ts'
import { type Checked, checkReceipt } from './check.ts'
import { receiptFile, receiptFileHeaders } from './file.ts'
import type { ReceiptKeys } from './keys.ts'
import { type Found, receiptPage } from './page.ts'
import { receiptOf } from './receipt.ts'

/** In seconds: how long others may keep the keys before they ask again. */
const keysKept = 60 * 60

/** The proof of a deletion as a file, in the language asked for. */
export async function answerWithReceipt(
  c: Context,
  context: CommContext,
  keys: ReceiptKeys,
  row: DeletionRow,
  locale: Locale,
): Promise<Response> {
  const receipt = receiptOf(context, row, locale)
  const telling = { locale, wording: context.config.wording }
  const text = receiptFile(receipt, await keys.sign(receipt), telling)
  return c.body(text, 200, receiptFileHeaders(telling))
}

/** What anybody may ask about receipts: the keys, and whether one is ours. */
export function receiptRoutes(app: Hono, context: CommContext, keys: ReceiptKeys): void {
  const { config, database } = context

  app.get('/receipts/keys', (c) =>
    c.json(keys.published, 200, {
      'content-type': 'application/jwk-set+json',
      'cache-control': `public, max-age=${keysKept}`,
      'access-control-allow-origin': '*',
      'cross-origin-resource-policy': 'cross-origin',
    }),
  )

  app.get('/receipts', (c) => page(c, undefined))

  app.post('/receipts', async (c) => page(c, await found(await checkedIn(c))))

  // The receipt itself shows that somebody was given it: there is no other key to its renewal.
  app.post('/receipts/renewed', async (c) => {
    const checked = await checkedIn(c)
    if (checked.is !== 'genuine') return page(c, checked)
    const row = await findDeletion(database, checked.receipt.sub)
    if (row === undefined) throw new Problem('conversation_unknown')
    // It names the same kinds: those of whoever it was given to.
    const named = new Set(checked.receipt.attributes.map(({ tag }) => tag))
    const theirs = { ...row, attributes: row.attributes.filter((tag) => named.has(tag)) }
    return answerWithReceipt(c, context, keys, theirs, localeOf(c))
  })

  async function checkedIn(c: Context): Promise<Checked> {
    return checkReceipt(await textOf(c), keys.find)
  }

  async function found(checked: Checked): Promise<Found> {
    if (checked.is !== 'genuine') return checked
    const { receipt } = checked
    const keeps = receipt.kept !== null && receipt.kept.removed_at === null
    const closes = receipt.unreadable_at === null
    const closesKept = receipt.kept !== null && receipt.kept.unreadable_at === null
    const row = closes || closesKept ? await findDeletion(database, receipt.sub) : undefined
    if (row === undefined) return { ...checked, since: 'nothing' }
    if (keeps && row.kept_removed_at !== null) return { ...checked, since: 'kept_removed' }
    const { rest, kept } = copiesOfEach(row, config.limits)
    if ((closes && rest.unreadable) || (closesKept && kept?.unreadable)) {
      return { ...checked, since: 'renewed' }
    }
    return { ...checked, since: keeps && !closes ? 'kept' : 'planned' }
  }

  function page(c: Context, found: Found | undefined): Response {
    const locale = localeOf(c)
    const { name, website } = config.organisation
    const text = receiptPage({
      locale,
      wording: config.wording,
      languages: { offered: config.languages, path: `${config.path}/receipts` },
      organisation: { name: say(name, locale), website },
      base: config.path,
      found,
    })
    return c.newResponse(text, 200, pageHeaders({ formAction: ["'self'"] }))
  }

  function localeOf(c: Context): Locale {
    return negotiateLocale({
      asked: c.req.query('lang'),
      acceptLanguage: c.req.header('accept-language'),
      offered: config.languages,
    })
  }
}

/** What was pasted, else what stands in the file. */
async function textOf(c: Context): Promise<string> {
  const type = (c.req.header('content-type') ?? '').split(';')[0]?.trim().toLowerCase() ?? ''
  if (type !== 'multipart/form-data' && type !== 'application/x-www-form-urlencoded') {
    throw new Problem('content_type_unsupported')
  }
  const { receipt, file } = await c.req.parseBody().catch(() => {
    throw new Problem('body_invalid', { fault: 'form' })
  })
  if (typeof receipt === 'string' && receipt.trim() !== '') return receipt
  return file instanceof File ? file.text() : ''
}
