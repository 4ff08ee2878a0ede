import { expect, test } from 'vitest'
import { TypingSignal } from './typing-signal.ts'

function signal() {
  const world = { now: 0, sent: 0 }
  return {
    world,
    typing: new TypingSignal(
      () => (world.sent += 1),
      () => world.now,
    ),
  }
}

test('who goes on writing is told once every three seconds', () => {
  const { world, typing } = signal()
  for (let now = 0; now <= 6_000; now += 500) {
    world.now = now
    typing.wrote('Ik zoek')
  }
  expect(world.sent).toBe(3)
})

test('an empty field is nobody writing', () => {
  const { world, typing } = signal()
  typing.wrote('')
  typing.wrote('  \n')
  expect(world.sent).toBe(0)
})

test('the first letter after a message is told at once', () => {
  const { world, typing } = signal()
  typing.wrote('Een')
  typing.sent()
  typing.wrote('T')
  expect(world.sent).toBe(2)
})
