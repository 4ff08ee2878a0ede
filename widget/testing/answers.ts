import type { MethodOption, PurposeOptions } from '../../protocol/session-options.ts'

/** Answers of a contact server, as the schemas of `protocol/` have them: options.test.ts checks it. */

export function method(tag: string, name: string, more: Partial<MethodOption> = {}): MethodOption {
  return { tag, name, image_path: `/images/${tag}.svg`, ...more }
}

export const chat = method('chat', 'Chatten', { waiting: 0 })
export const phone = method('phone', 'Bellen', { waiting: 5 })
export const video = method('video', 'Videobellen', {
  available: false,
  opens_at: '2099-01-05T09:00:00+01:00',
})
export const digid = method('digid', 'DigiD', { description: 'Met de DigiD-app of sms' })
export const yivi = method('yivi', 'Yivi', { description: 'Met de Yivi-app op uw telefoon' })

/** Everything that the newest servers say. */
export const moving: PurposeOptions = {
  name: 'Verhuizing doorgeven',
  description: 'U gaat verhuizen, of u bent net verhuisd.',
  authentication: 'required',
  auth_methods: [digid, yivi],
  comm_methods: [chat, phone, video],
  attributes: [
    { tag: 'name', name: 'Naam', reason: 'om u goed aan te spreken' },
    { tag: 'address', name: 'Adres', reason: 'om uw verhuizing te verwerken' },
  ],
  controller: 'Gemeente Voorbeeld',
  retention: 'Na het gesprek wissen wij ze.',
}

/** The two lists alone, as the cores before this project answer. */
export const plain: PurposeOptions = {
  auth_methods: [method('digid', 'DigiD'), method('irma', 'IRMA')],
  comm_methods: [method('call', 'Bellen'), method('chat', 'Chat')],
}

/** One channel, as the demonstration has it. */
export const oneChannel: PurposeOptions = { ...moving, comm_methods: [chat] }

/** One of everything: nothing to choose. */
export const single: PurposeOptions = { ...moving, comm_methods: [chat], auth_methods: [digid] }

export const anonymous: PurposeOptions = {
  ...moving,
  authentication: 'none',
  auth_methods: [],
  attributes: [],
}

export const optional: PurposeOptions = { ...moving, authentication: 'optional' }

const shut = { available: false, waiting: undefined }

export const closed: PurposeOptions = {
  ...moving,
  comm_methods: [
    { ...chat, ...shut, opens_at: '2099-01-05T09:00:00+01:00' },
    { ...phone, ...shut },
  ],
}

/** Only one channel is open; the others stay in sight. */
export const oneOpen: PurposeOptions = {
  ...moving,
  comm_methods: [chat, { ...phone, ...shut }, video],
}
