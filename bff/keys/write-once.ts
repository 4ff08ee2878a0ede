import { randomBytes } from 'node:crypto'
import { constants, copyFile, link, lstat, open, unlink } from 'node:fs/promises'

export type Written = 'made' | 'there'

/**
 * Writes a file that isn't there yet: whole or not at all, also when the process is killed half-way or another
 * one writes it at the same time. What is there stays.
 */
export async function writeOnce(
  file: string,
  {
    contents,
    mode,
    makeLink = link,
  }: { contents: () => Promise<string>; mode: number; makeLink?: typeof link },
): Promise<Written> {
  if (await isThere(file)) return 'there'
  // Nobody else has this name, so that a killed process leaves nothing that is taken for the file.
  const unfinished = `${file}.${randomBytes(6).toString('hex')}.new`
  const text = await contents()
  try {
    const opened = await open(unfinished, 'wx', mode)
    await opened.writeFile(text)
    await opened.sync()
    await opened.close()
    // Unlike a rename, a link replaces nothing.
    await makeLink(unfinished, file).catch((fault: unknown) => {
      if (hasCode(fault, 'EEXIST')) throw fault
      // Some shared folders have no links; a copy replaces nothing either.
      return copyFile(unfinished, file, constants.COPYFILE_EXCL)
    })
    return 'made'
  } catch (fault) {
    if (hasCode(fault, 'EEXIST')) return 'there'
    throw fault
  } finally {
    await unlink(unfinished).catch(() => undefined)
  }
}

/** Also a link that leads nowhere is there. */
const isThere = (file: string) =>
  lstat(file).then(
    () => true,
    (fault: unknown) => {
      if (hasCode(fault, 'ENOENT')) return false
      throw fault
    },
  )

export const hasCode = (fault: unknown, code: string) =>
  fault instanceof Error && 'code' in fault && fault.code === code
