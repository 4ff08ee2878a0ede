import { identificationRows } from './identification/rows.js'
import { startLoad } from './load.js'
import { measureIdentification } from './measures/identification.js'
import { startPlugins } from './plugins.js'
import { table } from './table.js'

/** Identifying alone: `node bench/identification.js`, after a build. */
const plugins = await startPlugins()
const load = startLoad()
try {
  console.log(table(identificationRows(await measureIdentification(load, plugins))))
} finally {
  await Promise.all([load.stop(), plugins.stop()])
}
