import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { parseCommConfig } from '../configuration.ts'
import { demoConfiguration, type TestComm, testComm } from '../testing/comm.ts'
import { arrived, loggedIn } from '../testing/people.ts'
import { repliesFor } from './canned-replies.ts'
import { onBothDatabases } from '../testing/on-both-databases.ts'

onBothDatabases(({ open }) => {
  const replies = [
    { subject: '*', text: { nl: 'Goedemiddag', pl: 'Dzień dobry' } },
    { subject: 'passport', text: 'Neem uw oude paspoort mee.' },
    { subject: 'report_move', text: { nl: 'U kunt nu verhuizen.', en: 'You can move now.' } },
  ]

  describe('the canned replies', () => {
    it('are those of the subject first, then those of every subject, and no other’s', () => {
      const found = repliesFor(replies, 'report_move', { citizen: 'nl', agent: 'nl' })
      expect(found).toEqual([
        { text: 'U kunt nu verhuizen.', language: 'nl', own: null },
        { text: 'Goedemiddag', language: 'nl', own: null },
      ])
    })

    it('are in the citizen’s language where there is such a text, with what it says for the agent', () => {
      const found = repliesFor(replies, 'report_move', { citizen: 'pl', agent: 'en' })
      expect(found).toEqual([
        { text: 'You can move now.', language: 'en', own: null },
        { text: 'Dzień dobry', language: 'pl', own: 'Goedemiddag' },
      ])
    })
  })

  describe('at the desk', () => {
    let comm: TestComm
    beforeAll(async () => {
      comm = await testComm({ comm: { replies } }, open)
    })
    afterAll(() => comm.close())

    it('come for a conversation of the agent’s own, in the language of who began it', async () => {
      const { id } = await arrived(comm, { locale: 'en' })
      const agent = await loggedIn(comm)
      const path = `/desk/conversations/${id}/replies?lang=nl`
      expect((await agent.get(path)).status).toBe(404)
      await agent.post(`/desk/conversations/${id}/accept`)
      const found = (await (await agent.get(path)).json()) as unknown[]
      expect(found[0]).toEqual({
        text: 'You can move now.',
        language: 'en',
        own: 'U kunt nu verhuizen.',
      })
    })

    it('are refused for a subject that there isn’t', () => {
      const parsed = parseCommConfig({
        ...demoConfiguration,
        comm: {
          ...demoConfiguration.comm,
          data_folder: '/data',
          replies: [{ subject: 'pasport', text: 'Tot ziens' }],
        },
      })
      expect('faults' in parsed && parsed.faults).toEqual([
        expect.objectContaining({ path: 'comm.replies[0].subject' }),
      ])
    })
  })
})
