import { randomUUID } from 'node:crypto'
import { link, readFile, rm, writeFile } from 'node:fs/promises'

/**
 * Makes a file that only this user can read, unless it is there. Of processes that make it at the same moment one
 * decides. It appears whole or not at all, whenever the process is killed.
 * @returns what is in it
 */
export async function makeOnce(file: string, contents: () => Uint8Array): Promise<Buffer> {
  const whole = `${file}.${randomUUID()}.new`
  await writeFile(whole, contents(), { mode: 0o600, flush: true })
  await link(whole, file).catch((fault: NodeJS.ErrnoException) => {
    if (fault.code !== 'EEXIST') throw fault
  })
  await rm(whole)
  return readFile(file)
}
