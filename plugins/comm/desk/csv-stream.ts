import type { Log } from '../../kit/log.ts'
import { byteOrderMark, type CsvRow, csvLine } from './csv.ts'

export interface CsvStream {
  head: CsvRow
  /** Read as fast as they are taken in: no more than two are in memory at a time. */
  pages: AsyncGenerator<readonly CsvRow[], void>
  words: CsvStreamWords
  log: Pick<Log, 'error'>
  /** Once the first page could be read, before anything is sent. */
  given: () => Promise<void>
}

/** The last line of a file. */
export interface CsvStreamWords {
  end: (rows: number) => string
  incomplete: string
}

/**
 * A table of any length as a file. Its last line says how many it has; where the rest can't be read it says that instead,
 * and the connection is broken, so that the browser says so too. Without either it was cut on its way.
 *
 * @throws what reading the first page throws: nothing was given then
 */
export async function csvStream(table: CsvStream): Promise<ReadableStream<Uint8Array>> {
  const { head, pages, words, log, given } = table
  let next = await pages.next()
  await given()
  const encoder = new TextEncoder()
  const last = (text: string) => csvLine([text, ...head.slice(1).map(() => null)])
  let text = byteOrderMark + csvLine(head)
  let rows = 0
  let fault: unknown
  return new ReadableStream({
    async pull(stream) {
      if (fault !== undefined) return stream.error(fault)
      if (next.done === true) {
        stream.enqueue(encoder.encode(text + last(words.end(rows))))
        return stream.close()
      }
      text += next.value.map(csvLine).join('')
      rows += next.value.length
      try {
        next = await pages.next()
      } catch (thrown) {
        // Its line is sent first: what is queued when a stream breaks never leaves.
        fault = thrown ?? new Error('The rest could not be read.')
        log.error('export_broken', { fault: thrown instanceof Error ? thrown.name : 'unknown' })
        text += last(words.incomplete)
      }
      stream.enqueue(encoder.encode(text))
      text = ''
    },
    cancel: async () => {
      await pages.return()
    },
  })
}

/** What is read, as the lines of a table. */
export async function* inRows<Read>(
  pages: AsyncGenerator<readonly Read[], void>,
  rowOf: (read: Read) => CsvRow,
): AsyncGenerator<readonly CsvRow[], void> {
  for await (const page of pages) yield page.map(rowOf)
}
