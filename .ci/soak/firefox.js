import { findOrInstallFirefox } from '../firefox.js'

/** Every test of the widget in Firefox. */
export const campaign = {
  whyNot: () =>
    findOrInstallFirefox() ? undefined : 'there is no Firefox here, and none can be installed',
  command: [
    'web-test-runner',
    '--config',
    '.ci/firefox.config.js',
    '--files',
    'widget/**/*.browser.test.ts',
  ],
}
