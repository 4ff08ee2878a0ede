import { expect, userEvent, waitFor } from 'storybook/test'
import type { Meta } from '@storybook/web-components-vite'
import { answersIn } from '../../protocol/testing/answers.ts'
import { offers, offersAll } from '../builders/fake-core.ts'
import { chose } from './state.ts'
import { way } from './walker.ts'

/** The ways through where the page says more than the subject, and where something isn’t as it should be. In Dutch. */
const meta: Meta = {
  title: 'Widget/Other ways through',
  component: 'id-contact',
  globals: { locale: 'nl' },
}
export default meta

const { allOpen, moving, subjects } = answersIn('nl')
const here = location.href.split('#')[0] ?? ''
const leaves = { body: { client_url: `${here}#left` } }

export const SubjectFirst = way(
  {
    core: { options: offersAll(subjects), start: leaves },
    attributes: { purpose: '' },
    arrives: 'form',
  },
  async (citizen) => {
    await citizen.asks('Waar gaat uw vraag over?')
    await expect(citizen.inside.getByRole('radio', { name: /Parkeervergunning/ })).toBeDisabled()
    await citizen.chooses(/Paspoort/)
    await citizen.presses('Verder')
    await citizen.asks('Hoe wilt u contact met ons?')
    await citizen.reads('Stap 2 van 4')
    await citizen.chooses(/Chatten/)
    await citizen.presses('Verder')
    await citizen.chooses(/Yivi/)
    await citizen.presses('Verder')
    await citizen.presses('Verder naar Yivi')
    await waitFor(() => expect(citizen.starts).toHaveLength(1))
    await expect(citizen.starts[0]?.body).toMatchObject({
      purpose: 'passport',
      auth_method: 'yivi',
    })
  },
)

export const ChosenByThePage = way(
  {
    core: { options: offers(moving), start: leaves },
    attributes: {
      'comm-method': 'phone',
      'auth-method': 'digid',
      'return-url': '/contact/?from=menu',
      'heading-level': '4',
    },
    arrives: '.shared',
  },
  async (citizen) => {
    await citizen.asks('Dit delen we met de medewerker')
    await expect(citizen.inside.getByRole('heading', { level: 4 })).toBeVisible()
    await citizen.presses('Verder naar DigiD')
    await waitFor(() => expect(citizen.starts).toHaveLength(1))
    await expect(citizen.starts[0]?.body).toMatchObject({
      comm_method: 'phone',
      return_url: `${location.origin}/contact/?from=menu#id-contact-choice=moving.phone.digid`,
    })
  },
)

export const IdentifyFirst = way(
  {
    core: { options: offers(moving) },
    attributes: { order: 'identify-first' },
    arrives: 'form',
  },
  async (citizen) => {
    await citizen.asks('Laat zien wie u bent')
    await citizen.chooses(/DigiD/)
    await citizen.presses('Verder')
    await citizen.presses('Verder naar DigiD')
    const form = await citizen.sendsForm()
    await expect(form).toMatchObject({ purpose: 'moving', auth_method: 'digid' })
    await expect(form).not.toHaveProperty('comm_method')
  },
)

export const IdentifiedChoosesTheChannel = way(
  {
    core: { options: offers(moving) },
    attributes: { order: 'identify-first' },
    fragment: 'id-contact-choice=moving..digid&id-contact=identified',
    arrives: '.note',
  },
  async (citizen) => {
    await citizen.reads('Wij weten nu wie u bent')
    await citizen.chooses(/Chatten/)
    await citizen.presses('Verder')
    await citizen.presses('Verder met Chatten')
    const form = await citizen.sendsForm()
    await expect(form).toMatchObject({ purpose: 'moving', comm_method: 'chat' })
    await expect(form).not.toHaveProperty('auth_method')
  },
)

export const NoScriptMayStart = way(
  {
    core: { options: offers(moving), start: { refused: true } },
    fragment: chose,
    arrives: '.shared',
  },
  async (citizen) => {
    await citizen.presses('Verder naar DigiD')
    const form = await citizen.sendsForm()
    await expect(form).toMatchObject({ comm_method: 'chat', auth_method: 'digid' })
  },
)

export const BelowAButton = way(
  {
    core: { options: offers(moving) },
    attributes: { layout: 'button' },
    arrives: '.open',
    at: 'nothing',
  },
  async (citizen) => {
    const button = citizen.shadow.getByRole('button', { name: 'Neem contact op' })
    await expect(button).toHaveAttribute('aria-expanded', 'false')
    await expect(citizen.brought.core.asked).toHaveLength(0)
    await userEvent.click(button)
    await citizen.asks('Hoe wilt u contact met ons?')
    await expect(button).toHaveAttribute('aria-expanded', 'true')
    await citizen.chooses(/Chatten/)
    await userEvent.click(button)
    await waitFor(() => expect(citizen.brought.element).not.toHaveTextContent('?'))
    await userEvent.click(button)
    await waitFor(() =>
      expect(citizen.inside.getByRole('radio', { name: /Chatten/ })).toBeChecked(),
    )
  },
)

export const InADialog = {
  ...way(
    {
      core: { options: offers(moving) },
      attributes: { layout: 'dialog' },
      arrives: '.open',
      at: 'nothing',
    },
    async (citizen) => {
      const button = citizen.shadow.getByRole('button', { name: 'Neem contact op' })
      await userEvent.click(button)
      await citizen.asks('Hoe wilt u contact met ons?')
      await expect(citizen.shadow.getByRole('dialog')).toBeVisible()
      await userEvent.click(citizen.shadow.getByRole('button', { name: 'Sluiten' }))
      await waitFor(() => expect(citizen.shadow.queryByRole('dialog')).toBeNull())
      await expect(citizen.brought.element.shadowRoot?.activeElement).toBe(button)
    },
  ),
}

export const WhatComesNextIsBack = way(
  {
    core: { options: offers(allOpen) },
    later: 'fails',
    acts: [{ choose: 'chat' }, 'next'],
    arrives: '.actions > [part=button-secondary]',
    at: 'failed',
  },
  async (citizen) => {
    await expect(citizen.brought.element).toHaveTextContent('14 024')
    await citizen.presses('Probeer het opnieuw')
    await citizen.asks('Laat zien wie u bent')
  },
)

export const NotAllowed = way(
  { core: { options: { refused: true } }, arrives: '[part=title]', at: 'failed' },
  async (citizen) => {
    await citizen.reads('U kunt ons nu niet bereiken via deze pagina.')
    await expect(citizen.brought.element).toHaveTextContent('14 024')
    // Trying again helps nobody: it is the municipality that has to allow this website.
    await expect(citizen.inside.queryByRole('button')).toBeNull()
  },
)
