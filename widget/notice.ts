import type { Notice } from '../protocol/notice.ts'
import { choicePart, joinFragment, readChoices, splitFragment } from './choice-address.ts'
import type { Choices } from './choices.ts'

/** What an address says to one widget, and that address without it. */
export interface Return {
  /** Of the choices; null where there are none. */
  readonly purpose: string | null
  readonly notice: Notice | null
  readonly choices: Choices | null
  readonly address: string
}

const noticePart = 'id-contact='

/** A record, so that a notice that `protocol/` adds doesn't compile until it is here. */
const known: Record<Notice, true> = {
  cancelled: true,
  failed: true,
  level_too_low: true,
  expired: true,
  closed: true,
  unavailable: true,
  identified: true,
}

/** What the plugins of 2024 say in the query (PROTOCOL.md section 3). */
const olderNotices: Record<string, Notice> = {
  'notification=cancel': 'cancelled',
  'notification=error': 'failed',
}

/**
 * Reads what the way back has put into the page's address for the widget with this purpose: the
 * notice and the choices made before leaving. Only our own parts are taken out, letter by letter,
 * so that a page that routes by its fragment keeps what is its own. A notice without choices is
 * for whoever reads it first; one for another purpose is left where it is.
 *
 * @param purpose '' is any
 * @returns null where the address has nothing for this widget
 */
export function readReturn(address: string, purpose: string): Return | null {
  const [beforeFragment, fragment] = splitFragment(address)
  const parts = fragment ? fragment.split('&') : []
  const choosing = parts.filter((part) => part.startsWith(choicePart))
  const mine = choosing.find((part) => {
    const of = readChoices(part)?.purpose
    return of !== undefined && (purpose === '' || of === purpose)
  })
  if (choosing.length && mine === undefined) return null

  const mark = beforeFragment.indexOf('?')
  const asked = mark < 0 ? [] : beforeFragment.slice(mark + 1).split('&')
  const older = asked.find(isOlder)
  const said = parts.find((part) => part.startsWith(noticePart))
  if (mine === undefined && said === undefined && older === undefined) return null

  const path = mark < 0 ? beforeFragment : beforeFragment.slice(0, mark)
  const kept = asked.filter((part) => !isOlder(part))
  const read = mine === undefined ? null : readChoices(mine)
  return {
    purpose: read?.purpose ?? null,
    notice: readNotice(said) ?? (older ? (olderNotices[older] ?? null) : null),
    choices: read?.choices ?? null,
    address: joinFragment(
      kept.length ? `${path}?${kept.join('&')}` : path,
      parts.filter((part) => part !== mine && !part.startsWith(noticePart)),
    ),
  }
}

/** Fixed texts only: a notice that we don't know says nothing, whoever wrote it into the address. */
function readNotice(part: string | undefined): Notice | null {
  const text = part?.slice(noticePart.length)
  return text !== undefined && isNotice(text) ? text : null
}

function isNotice(text: string): text is Notice {
  return Object.hasOwn(known, text)
}

function isOlder(part: string): boolean {
  return Object.hasOwn(olderNotices, part)
}
