import { oneOf, record, text } from '../browser/shape.ts'

/** For the script of the host page, in `#data`. Nothing about anybody is in it. */
export interface HostPageData {
  /** What the page is: a room, the way to the login, or what went wrong. */
  at: (typeof places)[number]
  base: string
  /** Read out when it happens. */
  news: {
    busy: string
    shared: string
    notShared: string
    otherSubject: string
    ended: string
    soon: string
    extended: string
  }
  offline: string
  copy: { copy: string; copied: string; failed: string }
  late: string
  /** The window of the login didn't open, or doesn't know this page. */
  blocked: string
}

const places = ['empty', 'open', 'ended', 'login', 'again', 'problem'] as const

const readHostPageData = record<HostPageData>({
  at: oneOf(...places),
  base: text,
  news: record({
    busy: text,
    shared: text,
    notShared: text,
    otherSubject: text,
    ended: text,
    soon: text,
    extended: text,
  }),
  offline: text,
  copy: record({ copy: text, copied: text, failed: text }),
  late: text,
  blocked: text,
})

/** @throws ShapeFault where the page doesn't hold it */
export const hostPageDataOf = (page: Document): HostPageData =>
  readHostPageData(JSON.parse(page.getElementById('data')?.textContent ?? 'null'))
