import { configureCore, startCore } from './core.js'
import { startLoad } from './load.js'
import { contactCentreRows } from './contact-centre/rows.js'
import { identificationRows } from './identification/rows.js'
import { measureContactCentre } from './measures/contact-centre.js'
import { measureIdentification } from './measures/identification.js'
import { measureOptions } from './measures/options.js'
import { measureReady } from './measures/ready.js'
import { sizesRows } from './measures/sizes.js'
import { measureHanging, measureStarts } from './measures/starts.js'
import { measureWidget } from './measures/widget.js'
import { widgetRows } from './measures/widget-rows.js'
import { measureWorkers } from './measures/workers.js'
import { startPlugins } from './plugins.js'
import { canPin, cores } from './processes.js'
import { hangingRows, optionsRows, readyRows, startRows, workersRows } from './report.js'
import { table } from './table.js'

/**
 * Measures the built product beside the least that could do the same, in one run on one core: what counts
 * are the ratios. The widget is measured in a browser. Figures never fail it; whoever reads them judges.
 */
console.log(
  canPin
    ? `What is measured runs on core ${cores.measured} alone, those who ask and the plugins on core ${cores.others}.`
    : 'Nothing could be pinned to a core: the ratios are less certain.',
)
const plugins = await startPlugins()
const configured = await configureCore(plugins)
const load = startLoad()
try {
  const ready = await measureReady(configured)
  const core = await startCore(configured, { core: cores.measured })
  const options = await measureOptions(core, load)
  const starts = await measureStarts(core, load, plugins)
  await core.stop()
  const hanging = await measureHanging(configured, load)
  const workers = await measureWorkers(configured, load)
  const identification = await measureIdentification(load, plugins)
  const contactCentre = await measureContactCentre()
  const widget = await measureWidget()
  console.log(
    table([
      ...optionsRows('Options', options.whole),
      ...optionsRows('Options, unchanged (304)', options.unchanged),
      ...startRows(starts),
      ...hangingRows(hanging),
      ...readyRows(ready),
      ...workersRows(workers),
      ...identificationRows(identification),
      ...contactCentreRows(contactCentre),
      ...sizesRows(),
      ...widgetRows(widget),
    ]),
  )
} finally {
  await Promise.all([load.stop(), plugins.stop(), configured.remove()])
}
