import type { StorybookConfig } from '@storybook/web-components-vite'

/** Every state of every element, and every page. It fetches nothing from anywhere, and tells nobody anything. */
const config: StorybookConfig = {
  framework: '@storybook/web-components-vite',
  stories: ['../stories/**/*.mdx', '../stories/**/*.stories.ts'],
  addons: ['@storybook/addon-docs', '@storybook/addon-a11y', '@storybook/addon-vitest'],
  core: { disableTelemetry: true, enableCrashReports: false, disableWhatsNewNotifications: true },
  viteFinal: (vite) => ({
    ...vite,
    // Found while stories run, each of these would load all of them again.
    optimizeDeps: {
      ...vite.optimizeDeps,
      include: [
        ...(vite.optimizeDeps?.include ?? []),
        'hono/html',
        'lit',
        'lit/decorators.js',
        'lit/directives/repeat.js',
        'smol-toml',
        'uqr',
        'zod',
      ],
    },
    build: {
      ...vite.build,
      // Stories are whole pages: what they share is large.
      chunkSizeWarningLimit: 4096,
    },
  }),
}

export default config
