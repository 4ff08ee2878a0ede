import type { HostPageData } from '../page-data.ts'

type News = HostPageData['news']

const keys: Readonly<Record<string, keyof News>> = {
  busy: 'busy',
  shared: 'shared',
  not_shared: 'notShared',
  other_subject: 'otherSubject',
}

/** What is read out where somebody has come to this status; nothing of one that isn't known. */
export function newsOfStatus(status: string | undefined, news: News): string | undefined {
  const key = keys[status ?? '']
  return key && news[key]
}
