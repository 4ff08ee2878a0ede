import { expect, userEvent, waitFor } from 'storybook/test'
import type { Meta } from '@storybook/web-components-vite'
import { answersIn } from '../../protocol/testing/answers.ts'
import { offers } from '../builders/fake-core.ts'
import { found, goOffline } from './bring.ts'
import { chose } from './state.ts'
import { way } from './walker.ts'

/** The ways through, as somebody goes them. In Dutch, whatever the toolbar says: the words are part of it. */
const meta: Meta = {
  title: 'Widget/Ways through',
  component: 'id-contact',
  globals: { locale: 'nl' },
}
export default meta

const { moving, oneChannel } = answersIn('nl')

export const AllTheWay = way(
  {
    core: {
      options: offers(moving),
      start: { body: { client_url: `${location.href.split('#')[0] ?? ''}#left` } },
    },
    arrives: 'form',
  },
  async (citizen) => {
    await citizen.asks('Hoe wilt u contact met ons?')
    await expect(citizen.inside.getByRole('radio', { name: /Videobellen/ })).toBeDisabled()
    await citizen.chooses(/Chatten/)
    await citizen.presses('Verder')
    await citizen.asks('Laat zien wie u bent')
    await citizen.chooses(/DigiD/)
    await citizen.presses('Verder')
    await citizen.asks('Dit delen we met de medewerker')
    await citizen.reads('om uw verhuizing te verwerken')
    await citizen.presses('Verder naar DigiD')
    await waitFor(() => expect(location.hash).toBe('#left'))
    await expect(citizen.starts).toHaveLength(1)
    await expect(citizen.starts[0]?.body).toMatchObject({
      purpose: 'moving',
      comm_method: 'chat',
      auth_method: 'digid',
      locale: 'nl',
    })
  },
)

export const MissingAnswer = way(
  { core: { options: offers(oneChannel) }, arrives: 'form' },
  async (citizen) => {
    await citizen.presses('Verder')
    const link = await citizen.inside.findByRole('link')
    await userEvent.click(link)
    await waitFor(() => {
      const focused = citizen.brought.element.shadowRoot?.activeElement
      return expect(focused).toBe(citizen.inside.getByRole('radio', { name: /DigiD/ }))
    })
    await userEvent.keyboard(' ')
    await waitFor(() => expect(citizen.inside.queryByRole('link')).toBeNull())
  },
)

export const Cancelled = way(
  {
    core: { options: offers(moving) },
    fragment: `${chose}&id-contact=cancelled`,
    arrives: '.note',
  },
  async (citizen) => {
    await citizen.reads('Inloggen is geannuleerd')
    await expect(citizen.inside.getByRole('radio', { name: /DigiD/ })).toBeChecked()
    // The notice has left the address; the choices stay for whoever goes back once more.
    await expect(location.hash).toBe(`#${chose}`)
    await citizen.presses('Verder')
    await citizen.asks('Dit delen we met de medewerker')
  },
)

export const GoesBack = way(
  { core: { options: offers(moving) }, fragment: chose, arrives: '.shared' },
  async (citizen) => {
    await citizen.presses('Terug')
    await citizen.asks('Laat zien wie u bent')
    await citizen.presses('Terug')
    await citizen.asks('Hoe wilt u contact met ons?')
    await expect(citizen.inside.getByRole('radio', { name: /Chatten/ })).toBeChecked()
  },
)

export const OfflineAndBack = way(
  {
    core: { options: offers(moving), start: { unreachable: true } },
    fragment: chose,
    arrives: '.shared',
  },
  async (citizen) => {
    const online = goOffline()
    await citizen.presses('Verder naar DigiD')
    await found(citizen.brought.element, '.note.bad')
    online()
    citizen.brought.core.become({
      start: { body: { client_url: `${location.href.split('#')[0] ?? ''}#left` } },
    })
    await citizen.presses('Verder naar DigiD')
    await waitFor(() => expect(location.hash).toBe('#left'))
    await expect(citizen.starts).toHaveLength(2)
  },
)

export const ServerBack = way(
  { core: { options: { status: 503, body: {} } }, arrives: '[part=title]', at: 'failed' },
  async (citizen) => {
    await expect(citizen.brought.element).toHaveTextContent('14 024')
    citizen.brought.core.become({ options: offers(moving) })
    await userEvent.click(await citizen.inside.findByRole('button'))
    await citizen.asks('Hoe wilt u contact met ons?')
  },
)

export const PressedTwice = way(
  {
    core: { options: offers(moving), start: { never: true } },
    fragment: chose,
    arrives: '.shared',
  },
  async (citizen) => {
    await userEvent.dblClick(
      await citizen.inside.findByRole('button', { name: 'Verder naar DigiD' }),
    )
    await found(citizen.brought.element, '.spinner')
    await expect(citizen.starts).toHaveLength(1)
  },
)
