import type { Locale } from '../locale.ts'
import type { FormOfAddress, OwnText, OwnTexts, Wording } from '../wording.ts'
import { ownTextsOf } from './own-texts.ts'

/** How the organisation speaks, for the script of one page in one language. */
export interface PageWording {
  readonly address: FormOfAddress
  readonly texts: OwnTexts
}

/** What a page gives to its script, whose sentences are of these groups. */
export const pageWording = (
  wording: Wording,
  locale: Locale,
  groups: readonly string[],
): PageWording => ({ address: wording.address, texts: ownTextsOf(wording, locale, groups) })

/** Reads what a page or a server said: what isn't as it should be is left out. */
export function readPageWording(value: unknown): PageWording {
  const { address, texts } = isRecord(value) ? value : {}
  return {
    address: address === 'informal' ? address : 'formal',
    texts: isRecord(texts)
      ? Object.fromEntries(Object.entries(texts).flatMap(([key, text]) => readText(key, text)))
      : {},
  }
}

function readText(key: string, text: unknown): [key: string, text: OwnText][] {
  if (typeof text === 'string') return [[key, text]]
  if (!isRecord(text)) return []
  const forms = Object.entries(text).filter(
    (form): form is [string, string] => typeof form[1] === 'string',
  )
  return [[key, Object.fromEntries(forms)]]
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
