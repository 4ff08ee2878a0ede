import { readFile } from 'node:fs/promises'
import type pg from 'pg'
import { inject } from 'vitest'
import type { Database } from '../database/database.ts'
import { openPGliteInMemory } from '../database/pglite.ts'

declare module 'vitest' {
  export interface ProvidedContext {
    /** Where `.ci/test-databases.js` answers. */
    testDatabases: string
  }
}

/** How a test connects to the PostgreSQL server of the whole run: what it works with is a database of its own on it. */
export const serverOfTheRun = () => ask<pg.ClientConfig>('server')

let begun: Promise<Blob> | undefined

/** An empty embedded database: as a new one, without the seconds that making one takes. */
export async function openEmbedded(): Promise<Database> {
  begun ??= ask<{ file: string }>('embedded').then(
    async ({ file }) => new Blob([await readFile(file)]),
  )
  return openPGliteInMemory(await begun)
}

async function ask<Answer>(which: string): Promise<Answer> {
  const answer = await fetch(`${inject('testDatabases')}/${which}`)
  if (!answer.ok) throw new Error(await answer.text())
  return (await answer.json()) as Answer
}
