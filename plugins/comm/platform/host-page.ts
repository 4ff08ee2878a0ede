import { html, type Html } from '../../../ui/html.ts'
import type { Locale } from '../../../ui/locale.ts'
import { type Organisation, renderPage } from '../../../ui/page.ts'
import { badge } from '../../../ui/parts/badge.ts'
import { icon } from '../../../ui/parts/icon.ts'
import { note } from '../../../ui/parts/note.ts'
import { timeOfDay } from '../../../ui/times.ts'
import { plainWording } from '../../../ui/wording.ts'
import { type Words, say } from '../../../ui/words.ts'
import { levelOf } from '../desk/wording.ts'
import { deskWords } from '../desk/words/words.ts'
import type { HostPageData } from './page-data.ts'
import type { RoomTime } from './extend-room.ts'
import type { Room, RoomGuest } from './read-room.ts'
import { type HostWords, hostWords } from './words/words.ts'

/** What every page of a platform's host needs. */
export interface HostFrame {
  locale: Locale
  organisation: Organisation
  /** The platform's name. */
  platform: string
  /** Where the platform's paths are, as the browser sees it: `/platform/video`. */
  base: string
}

export interface HostPage extends HostFrame {
  room: Room
  /** Of one that is open. */
  time: RoomTime | undefined
  subjectNames: ReadonlyMap<string, Words>
  attributeNames: ReadonlyMap<string, Words>
  methodNames: ReadonlyMap<string, Words>
}

/** What a platform shows its host in a frame: who is in the room, as far as that is verified. */
export function hostPage(page: HostPage): string {
  const words = hostWords(page.locale)
  return hostShell(page, {
    title: words.title,
    at: page.room.at,
    soonIn: page.time?.soonIn,
    main: html`<h1 tabindex="-1">${words.title}</h1>
      ${content(page, words)}`,
  })
}

/**
 * @param at what the page is, for its script; only one that is `empty` or `open` listens for news
 * @param soonIn seconds until the page has something else to say, also where nothing happens
 */
export function hostShell(
  { locale, organisation, base }: HostFrame,
  {
    title,
    at,
    soonIn = 0,
    main,
  }: { title: string; at: HostPageData['at']; soonIn?: number | undefined; main: Html },
): string {
  const words = hostWords(locale)
  const listens = at === 'empty' || at === 'open'
  return renderPage({
    locale,
    wording: plainWording,
    title,
    organisation: { name: organisation.name },
    assets: `${base}/assets`,
    scripts: ['host'],
    styles: ['host'],
    numbersStayText: true,
    ...(listens && { refreshWithoutScripts: 15 }),
    main: html`<div class="host" aria-busy="false">
      <div
        class="card stack"
        id="host"
        data-at="${at}"
        ${soonIn > 0 && html`data-soon-in="${soonIn}"`}
      >
        ${main}
      </div>
      <p class="host-news" role="status" id="host-news"></p>
    </div>`,
    data: {
      at,
      base,
      news: words.news,
      offline: words.offline,
      copy: copyWords(locale),
      late: words.login.late,
      blocked: words.login.blocked,
    } satisfies HostPageData,
  })
}

const copyWords = (locale: Locale) => {
  const { copy, copied, copyFailed } = deskWords(locale).facts
  return { copy, copied, failed: copyFailed }
}

function content(page: HostPage, words: HostWords): Html {
  const { room, locale, platform } = page
  if (room.at === 'ended') {
    const time = timeOfDay(room.endedAt ?? new Date(0), locale)
    const text = room.endedBy === 'timer' ? words.endedByTimer(time) : words.ended(time)
    return note({ kind: 'info', title: words.endedTitle, text })
  }
  if (room.at === 'empty' || room.guests.length === 0)
    return html`<p class="lead">${words.empty}</p>`
  return html`${note({ kind: 'warn', title: words.unboundTitle, text: words.unbound(platform) })}
    <ul class="host-guests">
      ${room.guests.map((guest) => html`<li>${about(guest, page, words)}</li>`)}
    </ul>
    ${room.deadlineAt && ending(room.deadlineAt, page, words)}`
}

/** When all of it is deleted; in the last half hour with more time for the asking. */
function ending(at: Date, { locale, time }: HostPage, words: HostWords): Html {
  const text = timeOfDay(at, locale)
  if (time === undefined || time.soonIn > 0)
    return html`<p class="host-soft">${words.deletesAt(text)}</p>`
  const { soon, more, button, noMore } = words.time
  return html`<div class="host-soon" data-soon>
    ${note({
      kind: 'warn',
      title: soon(text),
      text:
        time.couldEndAt === undefined
          ? noMore
          : html`<span class="host-extend">${more}</span>
              <span class="button-row host-extend">
                <button type="button" class="button button-secondary" id="host-extend">
                  ${button}
                </button>
              </span>`,
    })}
  </div>`
}

function about(guest: RoomGuest, page: HostPage, words: HostWords): Html {
  const { locale, subjectNames } = page
  const subject = say(subjectNames.get(guest.purpose) ?? guest.purpose, locale)
  return html`<section
    class="host-guest"
    aria-labelledby="guest-${guest.number}"
    data-guest="${guest.number}"
    data-status="${guest.status}"
  >
    <h2 id="guest-${guest.number}"><bdi>${guest.name.trim() || words.guest(guest.number)}</bdi></h2>
    <p class="host-soft">${words.subject(subject)}</p>
    ${known(guest, page, words)}
  </section>`
}

function known(
  { number, status, result, receivedAt }: RoomGuest,
  page: HostPage,
  words: HostWords,
): Html {
  if (status === 'other_subject')
    return html`${badge({ kind: 'neutral', label: words.otherSubjectTitle })}
      <p>${words.otherSubject}</p>`
  if (status === 'busy')
    return html`${badge({ kind: 'wait', label: words.busyTitle })}
      <p>${words.busy}</p>`
  if (status === 'damaged')
    return html`${badge({ kind: 'wait', label: words.damagedTitle })}
      <p>${words.damaged}</p>`
  if (result === undefined)
    return html`${badge({ kind: 'neutral', label: words.notSharedTitle })}
      <p>${words.notShared}</p>`
  const { locale, methodNames, attributeNames } = page
  const desk = deskWords(locale)
  const { facts } = desk
  const { auth_method: method, authenticated_at: authenticatedAt } = result
  const methodName =
    method === undefined ? facts.unknownMethod : say(methodNames.get(method) ?? method, locale)
  const attributes = Object.entries(result.attributes)
  return html`${badge({ kind: 'ok', label: methodName })}
    <p class="host-soft">
      ${levelOf({ level: result.level ?? null }, desk)} <span aria-hidden="true">·</span>
      ${
        authenticatedAt
          ? facts.verifiedAt(timeOfDay(new Date(authenticatedAt), locale))
          : facts.verifiedUnknown
      }
    </p>
    ${
      attributes.length > 0
        ? html`<dl class="host-attributes">
            ${attributes.map(([tag, value]) => {
              const name = say(attributeNames.get(tag) ?? tag, locale)
              const id = `value-${number}-${tag}`
              return html`<div>
                <dt>${name}</dt>
                <dd>
                  <span dir="auto" id="${id}">${value}</span>
                  <button
                    type="button"
                    class="copy"
                    id="copy-${number}-${tag}"
                    data-copies="${id}"
                    data-kind="${tag}"
                    data-copied="${facts.copiedLong(name)}"
                    aria-label="${facts.copyLong(name)}"
                  >
                    ${icon('copy')}<span>${facts.copy}</span>
                  </button>
                </dd>
              </div>`
            })}
          </dl>`
        : html`<p>${facts.nothingShared}</p>`
    }
    ${receivedAt && html`<p class="host-soft">${facts.received(timeOfDay(receivedAt, locale))}</p>`}`
}
