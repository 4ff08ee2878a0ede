import { expect, it } from 'vitest'
import type { Answer } from '../browser/post.ts'
import { blankDesk } from '../conversation/blank.ts'
import type { DeskView } from '../conversation/desk-views.ts'
import { QueueClient } from './queue-client.ts'
import { type DeskState, firstState, happened } from './state.ts'

const item = (id: string) => ({ id }) as DeskView['mine'][number] & DeskView['waiting'][number]

/** An agent at their desk, whose presses are answered so. */
function atDesk(answers: Answer[]) {
  let state: DeskState = firstState('Medewerker 1')
  const opened: string[] = []
  const client = new QueueClient({
    state: () => state,
    happened: (happening) => {
      state = happened(state, happening)
    },
    address: (path) => path,
    post: () => Promise.resolve(answers.shift() ?? { is: 'unknown' }),
    onLoggedOut: () => undefined,
    onAccepted: (id) => opened.push(id),
  })
  const lists = (mine: string[], waiting: string[]) => {
    const desk = { ...blankDesk('Medewerker 1'), mine: mine.map(item), waiting: waiting.map(item) }
    state = happened(state, { type: 'listed', desk })
    client.listed()
  }
  return { client, lists, opened, accepting: () => state.accepting }
}

it('opens who was accepted although the answer was lost, once the list has them', async () => {
  const { client, lists, opened, accepting } = atDesk([{ is: 'unknown' }])
  lists(['before'], ['waiting'])
  await client.accept('next')
  expect([opened, accepting()]).toEqual([[], 'failed'])
  lists(['before', 'waiting'], [])
  expect([opened, accepting()]).toEqual([['waiting'], 'no'])
  lists(['before', 'waiting', 'given'], [])
  expect(opened).toEqual(['waiting'])
})

it('opens them also where the list came before it was known that the answer was lost', async () => {
  let answer: (answer: Answer) => void = () => undefined
  const pending = new Promise<Answer>((resolve) => {
    answer = resolve
  })
  const { client, lists, opened } = atDesk([pending as unknown as Answer])
  lists([], ['waiting'])
  const pressed = client.accept('waiting')
  lists(['waiting'], [])
  answer({ is: 'unknown' })
  await pressed
  expect(opened).toEqual(['waiting'])
})

it('opens nobody where the agent is told that it failed and got nobody', async () => {
  const { client, lists, opened, accepting } = atDesk([{ is: 'unknown' }])
  lists([], ['waiting'])
  await client.accept('next')
  lists([], ['waiting', 'another'])
  expect([opened, accepting()]).toEqual([[], 'failed'])
})

it('opens them also where a second press is told that somebody was faster', async () => {
  const { client, lists, opened, accepting } = atDesk([
    { is: 'unknown' },
    { is: 'refused', status: 409 } as Answer,
  ])
  lists([], ['waiting'])
  await client.accept('waiting')
  await client.accept('waiting')
  expect([opened, accepting()]).toEqual([[], 'taken'])
  lists(['waiting'], [])
  expect([opened, accepting()]).toEqual([['waiting'], 'no'])
})
