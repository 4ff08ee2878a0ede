import { PGlite } from '@electric-sql/pglite'

/** Run by `../pglite.ts` in a process of its own: makes the database in the folder named and ends. */
const folder = process.argv[2]
if (folder === undefined) throw new Error('create: the folder is missing')
const pglite = await PGlite.create({
  dataDir: folder,
  // Smaller than the defaults by half a gigabyte of memory; old write-ahead segments go instead of being kept.
  postgresqlconf: [
    'shared_buffers=4MB',
    'max_connections=5',
    'wal_recycle=off',
    'min_wal_size=32MB',
  ],
})
await pglite.close()
