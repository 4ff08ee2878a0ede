import { decodeProtectedHeader } from 'jose'
import { z } from 'zod'
import { parseJson } from '../../../../protocol/parse-json.ts'
import { verifiedPayload } from '../../../../protocol/verify-compact.ts'
import type { FindKey } from './keys.ts'
import { Receipt, receiptType } from './receipt.ts'

/** More than any receipt has, in characters, with what is said around it. */
export const largestReceipt = 16 * 1024

export type Checked =
  | { is: 'genuine'; receipt: Receipt; code: string }
  /** Nothing was given. */
  | { is: 'absent' }
  | { is: 'too_large' }
  /** There is no receipt in it, or not a whole one. */
  | { is: 'not_a_receipt' }
  /** A receipt, signed with a key that isn't one of these: somebody else's, or it isn't published any more. */
  | { is: 'unknown_key' }
  /** It says that it was signed with one of these keys, and wasn't as it is now. */
  | { is: 'changed' }
  /** Genuine, and of a later release than this one. */
  | { is: 'newer' }

export type CheckFault = Exclude<Checked['is'], 'genuine'>

/** Whether a receipt is one of ours, unchanged. Takes the code, or a text with the code in it. */
export async function checkReceipt(text: string, find: FindKey): Promise<Checked> {
  if (text.trim() === '') return { is: 'absent' }
  if (text.length > largestReceipt) return { is: 'too_large' }
  const code = codeIn(text)
  const header = code === undefined ? undefined : headerOf(code)
  if (code === undefined || header === undefined) return { is: 'not_a_receipt' }
  const key = find(header.kid)
  if (key === undefined) return { is: 'unknown_key' }
  const payload = await verifiedPayload(code, key)
  if (payload === undefined) return { is: 'changed' }
  const said = parseJson(Buffer.from(payload).toString('utf8'))
  const receipt = Receipt.safeParse(said)
  if (receipt.success) return { is: 'genuine', receipt: receipt.data, code }
  const version = z.object({ version: z.number() }).safeParse(said)
  return version.success && version.data.version > 1 ? { is: 'newer' } : { is: 'not_a_receipt' }
}

/** The code may be broken over lines, as mail programs do. */
function codeIn(text: string): string | undefined {
  const joined = text.replace(/\s+/g, '')
  if (/^eyJ[\w-]+\.[\w-]+\.[\w-]+$/.test(joined)) return joined
  return /(?<![\w.-])eyJ[\w-]+\.[\w-]+\.[\w-]+/.exec(text)?.[0]
}

const Header = z.object({ typ: z.literal(receiptType), kid: z.string() })

function headerOf(code: string): z.infer<typeof Header> | undefined {
  try {
    return Header.safeParse(decodeProtectedHeader(code)).data
  } catch {
    return undefined
  }
}
