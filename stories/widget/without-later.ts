import { mocked } from 'storybook/test'
import { fetchLater } from '../../widget/fetch-later.ts'

/**
 * What comes after the first question can't be fetched, or never comes, until the returned function is
 * called. The preview lets stories say so.
 */
export function withoutLater(how: 'fails' | 'never'): () => void {
  const real = mocked(fetchLater).getMockImplementation()
  mocked(fetchLater).mockImplementation(() =>
    how === 'fails'
      ? Promise.reject(new TypeError('Failed to fetch dynamically imported module'))
      : new Promise(() => undefined),
  )
  return () => {
    if (real) mocked(fetchLater).mockImplementation(real)
    else mocked(fetchLater).mockReset()
  }
}
