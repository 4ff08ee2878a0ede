import { expect, test } from 'vitest'
import { channelIcon } from './channel-icon.ts'
import { identificationIcon } from './identification-icon.ts'

test.each([
  ['chat', 'chat'],
  ['phone', 'phone'],
  ['call', 'phone'],
  ['bellen', 'phone'],
  ['telefoon', 'phone'],
  ['video', 'video'],
  ['video_call', 'video'],
  ['beeldbellen', 'video'],
  ['balie', 'person'],
])('the channel %s is drawn as %s', (tag, icon) => {
  expect(channelIcon(tag)).toBe(icon)
})

test.each([
  ['yivi', 'wallet'],
  ['irma', 'wallet'],
  ['eu-wallet', 'wallet'],
  ['digid', 'card'],
  ['demo', 'card'],
])('the way to identify %s is drawn as %s', (tag, icon) => {
  expect(identificationIcon(tag)).toBe(icon)
})
