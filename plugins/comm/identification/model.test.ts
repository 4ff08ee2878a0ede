import fc from 'fast-check'
import { expect, it } from 'vitest'
import {
  type AskingComm,
  askingComm,
  asks,
  begins,
  newest,
  shares,
  stands,
  type Talk,
  talking,
} from '../testing/asking.ts'
import { contextOf } from '../testing/context.ts'
import { onBothDatabases } from '../testing/on-both-databases.ts'
import { Browser } from '../testing/people.ts'
import type { AskState } from './ask-state.ts'
import { expireAsks } from './expire.ts'

/** As a person with pencil and paper would keep it. */
interface Model {
  state: AskState | undefined
  /** The newest way back leads somewhere. */
  isBegun: boolean
  /** The newest start takes a result. */
  takes: boolean
  held: string | undefined
  shown: string | undefined
  results: number
}

interface World {
  comm: AskingComm
  talk: Talk
}

type Doing = (model: Model, world: World) => Promise<unknown>

const isOpen = ({ state }: Model) =>
  state !== undefined && !['done', 'refused', 'withdrawn', 'expired'].includes(state)

const moves = (model: Model, state: AskState) =>
  Object.assign(model, { state, isBegun: false, takes: false, held: undefined })

const acts: Record<string, Doing> = {
  'the agent asks': (model, { talk }) => {
    moves(model, 'asked')
    return asks(talk, { citizen: 1, purpose: 'identify', attributes: ['name', 'bsn'] })
  },
  'the agent takes it back': (model, { talk }) => {
    if (isOpen(model)) moves(model, 'withdrawn')
    return talk.agent.post(`/desk/conversations/${talk.id}/ask/withdraw`, { citizen: 1 })
  },
  'the citizen begins': (model, { talk }) => {
    if (isOpen(model)) Object.assign(moves(model, 'busy'), { isBegun: true, takes: true })
    return begins(talk)
  },
  'the citizen refuses': (model, { talk }) => {
    if (isOpen(model)) moves(model, 'refused')
    return talk.citizen.submit(`${talk.page}/identify/refuse`)
  },
  'a result comes': async (model, { comm }) => {
    if (comm.core.starts.length === 0) return
    const name = `Persoon ${(model.results += 1)}`
    const { status } = await shares(comm, { name, bsn: '999990020' })
    expect(status).toBe(model.takes ? 204 : 404)
    if (model.takes) Object.assign(model, { takes: false, held: name })
  },
  'the citizen comes back': async (model, { comm, talk }) => {
    if (comm.core.starts.length === 0) return
    if (model.isBegun) {
      model.shown = model.held ?? model.shown
      moves(model, model.held === undefined ? 'failed' : 'done')
    }
    await talk.citizen.get(newest(comm).back)
  },
  'the citizen cancels': async (model, { comm, talk }) => {
    if (comm.core.starts.length === 0) return
    if (model.isBegun) moves(model, 'cancelled')
    await talk.citizen.get(`${newest(comm).cancel}?notice=cancelled`)
  },
  'somebody else cancels': async (model, { comm }) => {
    if (comm.core.starts.length === 0) return
    if (model.isBegun) moves(model, 'not_confirmed')
    expect((await new Browser(comm).get(newest(comm).cancel)).status).toBe(403)
  },
  'the citizen comes back with no nonce of this': (_model, { talk }) =>
    talk.citizen.get(`${talk.page}/identified/${'x'.repeat(43)}`),
  'somebody else comes back': async (model, { comm }) => {
    if (comm.core.starts.length === 0) return
    if (model.isBegun) moves(model, 'not_confirmed')
    expect((await new Browser(comm).get(newest(comm).back)).status).toBe(403)
  },
  'its time is over': async (model, { comm }) => {
    if (isOpen(model)) moves(model, model.held === undefined ? 'expired' : 'not_confirmed')
    await comm.database.query('update identification set expires_at = $1 where ended_at is null', [
      comm.now(),
    ])
    await expireAsks(await contextOf(comm))
  },
  'the citizen takes back what they shared': (model, { talk }) => {
    model.shown = undefined
    return talk.citizen.submit(`${talk.page}/take-back`)
  },
}

/** More often what leads to something that could be shown. */
const usual = ['the agent asks', 'the citizen begins', 'a result comes', 'the citizen comes back']
const some = fc.array(fc.oneof(fc.constantFrom(...usual), fc.constantFrom(...Object.keys(acts))), {
  minLength: 6,
  maxLength: 24,
  size: 'max',
})

onBothDatabases(({ open }) => {
  it('whatever is asked and done in whatever order, the desk shows what was shared only after it was let go', async () => {
    const comm = await askingComm(open)
    await fc.assert(
      fc.asyncProperty(some, async (names) => {
        comm.core.starts.length = 0
        const talk = await talking(comm, 'question')
        await comm.database.query('delete from conversation where id <> $1', [talk.id])
        const model: Model = {
          state: undefined,
          isBegun: false,
          takes: false,
          held: undefined,
          shown: undefined,
          results: 0,
        }
        for (const name of names) {
          await acts[name]?.(model, { comm, talk })
          const { state, shown } = await stands(comm, talk)
          expect({ state, shown: shown[0] }).toEqual({ state: model.state, shown: model.shown })
        }
      }),
      { numRuns: 12 },
    )
    await comm.close()
    // Minutes on a machine that does much else.
  }, 120_000)
})
