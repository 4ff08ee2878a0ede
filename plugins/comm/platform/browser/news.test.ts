import { expect, it } from 'vitest'
import { hostWords } from '../words/words.ts'
import { newsOfStatus } from './news.ts'

const said = (status: string | undefined) => newsOfStatus(status, hostWords('nl').news)

it('says what is known of somebody, and of another subject not whether they shared anything', () => {
  expect(said('not_shared')).toBe('Iemand heeft geen gegevens gedeeld.')
  expect(said('shared')).toBe('Er zijn gegevens gedeeld.')
  expect(said('other_subject')).toBe('Er is iemand voor een onderwerp dat niet van u is.')
  expect(said(undefined)).toBeUndefined()
})
