import { expect, it } from 'vitest'
import { csvStream } from './csv-stream.ts'
import type { CsvRow } from './csv.ts'

const words = { end: (rows: number) => `Einde: ${rows}`, incomplete: 'Niet volledig' }

function file(pages: () => AsyncGenerator<readonly CsvRow[], void>) {
  const lines: string[] = []
  const log = { error: (event: string) => void lines.push(event) }
  const given: string[] = []
  const stream = csvStream({
    head: ['een', 'twee'],
    pages: pages(),
    words,
    log,
    given: () => Promise.resolve(void given.push('given')),
  })
  return { stream, lines, given }
}

async function textOf(stream: ReadableStream<Uint8Array>) {
  const decoder = new TextDecoder()
  let text = ''
  try {
    for await (const part of stream) text += decoder.decode(part, { stream: true })
    return { text, broken: false }
  } catch {
    return { text, broken: true }
  }
}

it('is every page after the other, and ends with how many lines there were', async () => {
  const { stream, given } = file(async function* () {
    yield [['a', 1]]
    yield [
      ['b', 2],
      ['c', 3],
    ]
  })
  const { text, broken } = await textOf(await stream)
  expect(text).toBe('een,twee\r\na,1\r\nb,2\r\nc,3\r\nEinde: 3,\r\n')
  expect(broken).toBe(false)
  expect(given).toEqual(['given'])
})

it('says that there is nothing', async () => {
  const { stream } = file(async function* () {})
  expect((await textOf(await stream)).text).toBe('een,twee\r\nEinde: 0,\r\n')
})

it('says that it isn’t complete where the rest can’t be read, and breaks off', async () => {
  const { stream, lines } = file(async function* () {
    yield [['a', 1]]
    throw new Error('secret')
  })
  const { text, broken } = await textOf(await stream)
  expect(text).toBe('een,twee\r\na,1\r\nNiet volledig,\r\n')
  expect(broken).toBe(true)
  expect(lines).toEqual(['export_broken'])
})

it('is not given where nothing can be read', async () => {
  const { stream, given } = file(async function* () {
    await Promise.reject(new Error('away'))
    yield []
  })
  await expect(stream).rejects.toThrow('away')
  expect(given).toEqual([])
})

it('reads no further than is taken in, and nothing more once nobody takes it', async () => {
  let read = 0
  const { stream } = file(async function* () {
    for (;;) {
      read += 1
      yield [['a', 1]]
    }
  })
  const reader = (await stream).getReader()
  await reader.read()
  await new Promise((resolve) => setTimeout(resolve, 20))
  expect(read).toBeLessThan(5)
  const before = read
  await reader.cancel()
  await new Promise((resolve) => setTimeout(resolve, 20))
  expect(read).toBe(before)
})
