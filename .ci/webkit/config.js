import inChromium from '../../widget/web-test-runner.config.js'
import { findWebKit } from './find.js'
import { webKitLauncher } from './launcher.js'

const found = findWebKit()
if (!found) throw new Error('No WebKit was found: install webkit2gtk-driver and xvfb.')

/** The tests of the widget in WebKit, the engine of Safari. */
export default {
  ...inChromium,
  files: [
    inChromium.files,
    // Forced colours are not there in WebKit, and reduced motion is what its desktop says.
    '!widget/preferences.browser.test.ts',
  ],
  browsers: [webKitLauncher(found)],
  testsFinishTimeout: 90_000,
}
