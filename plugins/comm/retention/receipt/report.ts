import { createPublicKey, type KeyObject } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { calculateJwkThumbprint } from 'jose'
import { z } from 'zod'
import { parseJson } from '../../../../protocol/parse-json.ts'
import { type CheckFault, checkReceipt } from './check.ts'
import type { FindKey } from './keys.ts'
import type { Receipt } from './receipt.ts'

export interface ReceiptReport {
  lines: readonly string[]
  /** The receipt is genuine. */
  right: boolean
}

/** What `id-contact check-receipt` says, without asking anybody: of a file with a receipt and one with the keys. */
export async function receiptReport(file: string, keysFile: string): Promise<ReceiptReport> {
  const text = await readFile(file, 'utf8').catch(() => undefined)
  if (text === undefined) return wrong(`${file} can’t be read.`)
  const find = await keysIn(await readFile(keysFile, 'utf8').catch(() => ''))
  if (find === undefined) return wrong(`${keysFile} is not a JSON Web Key Set with keys in it.`)
  const checked = await checkReceipt(text, find)
  return checked.is === 'genuine'
    ? { lines: linesOf(checked.receipt), right: true }
    : wrong(faults[checked.is])
}

const wrong = (line: string): ReceiptReport => ({ lines: [line], right: false })

const faults: Readonly<Record<CheckFault, string>> = {
  absent: 'There is nothing in the file.',
  too_large: 'The file is too large for a proof of deletion.',
  not_a_receipt: 'There is no whole proof of deletion in the file.',
  unknown_key: 'NOT GENUINE: it was signed with none of these keys.',
  changed: 'NOT GENUINE: it was changed, or was not signed with the key that it names.',
  newer: 'It is genuine, and of a later version than this command can read.',
}

function linesOf(receipt: Receipt): string[] {
  const { subject, attributes, kept, unreadable_at } = receipt
  return [
    'GENUINE: signed with one of these keys, and unchanged since.',
    `by            ${receipt.organisation} (${receipt.iss})`,
    `about         ${subject === null ? 'an unknown subject' : `${subject.name} (${subject.tag})`}`,
    `conversation  ${receipt.sub}`,
    `deleted       ${receipt.removed_at}, by the ${receipt.cause === 'timer' ? 'clock' : receipt.cause}`,
    `attributes    ${attributes.map(({ tag, name }) => `${name} (${tag})`).join(', ') || 'none'}`,
    `messages      ${receipt.messages}${kept ? keptOf(kept) : ''}`,
    `notes         ${receipt.notes}`,
    unreadable_at === null
      ? `copies        sealed; the last key is to be destroyed around ${receipt.unreadable_planned_at}`
      : `copies        can’t be opened: the last key was destroyed by ${unreadable_at}`,
    ...(kept ? copiesOfKept(kept) : []),
    `made          ${new Date(receipt.iat * 1000).toISOString()}`,
  ]
}

const keptOf = ({ until, reason, removed_at }: NonNullable<Receipt['kept']>): string =>
  removed_at === null
    ? `, kept until ${until}: ${reason}`
    : `, kept at first (${reason}) and deleted ${removed_at}`

const copiesOfKept = ({
  unreadable_planned_at: planned,
  unreadable_at: since,
}: NonNullable<Receipt['kept']>): string[] => {
  if (since !== null) return [`kept copies   can’t be opened: their key was destroyed by ${since}`]
  return planned === null
    ? []
    : [`kept copies   sealed; their key is to be destroyed around ${planned}`]
}

const KeySet = z.object({ keys: z.array(z.looseObject({ kty: z.enum(['EC', 'RSA']) })).min(1) })

/** By their thumbprints, whatever the set calls them. */
async function keysIn(text: string): Promise<FindKey | undefined> {
  const set = KeySet.safeParse(parseJson(text))
  if (!set.success) return undefined
  const keys = new Map<string, KeyObject>()
  for (const jwk of set.data.keys) {
    try {
      keys.set(await calculateJwkThumbprint(jwk), createPublicKey({ key: jwk, format: 'jwk' }))
    } catch {
      // One that this release doesn't know is no key of a receipt that it can check.
    }
  }
  return keys.size === 0 ? undefined : (id) => keys.get(id)
}
