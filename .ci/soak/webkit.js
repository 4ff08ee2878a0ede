import { findOrInstallWebKit } from '../webkit/find.js'

/** Every test of the widget in WebKit, but for those that its config names. */
export const campaign = {
  whyNot: () =>
    findOrInstallWebKit() ? undefined : 'there is no WebKit here, and none can be installed',
  command: ['web-test-runner', '--config', '.ci/webkit/config.js'],
}
