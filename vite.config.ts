import { defineConfig } from 'vitest/config'
import { fileURLToPath } from 'node:url'
import { adoptedStyles } from './.ci/adopted-styles.js'
import { licenceNotice, licences } from './.ci/licences.js'
import { precompress } from './.ci/precompress.js'
import { shorterProperties } from './.ci/shorter-properties.js'
import { tighterTemplates } from './.ci/tighter-templates.js'

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url))

const widget = {
  target: 'es2022',
  outDir: at('dist/widget'),
  emptyOutDir: false,
  lib: { entry: at('widget/define.ts') },
}

/** Where a classic script came from; it can only be asked while the script runs for the first time. */
const classicAddress = '(document.currentScript?.src ?? "")'

/** Without the comments for whoever would build it again. */
const small = { minify: true, comments: false }

/** Where every byte counts less than in the first file: it says where the licences of what is in it are. */
const whole = { ...small, codeSplitting: false, postBanner: licenceNotice }

/** What each `vite build --mode …` makes. */
const builds = {
  /** For municipal pages: a small first script, which loads the rest when it is needed. Lit is inside it, zod and jose never are. */
  widget: {
    ...widget,
    emptyOutDir: true,
    lib: { ...widget.lib, formats: ['es' as const], fileName: () => 'id-contact.js' },
    rollupOptions: {
      // One first file: else what it shares with the parts that load later is a file of its own.
      preserveEntrySignatures: false as const,
      output: small,
    },
  },
  /**
   * All of it in one file: what the page's `integrity` is about is then everything that runs. Parts that load later
   * can't be held to a hash in Safari, which ignores that of a `modulepreload`.
   */
  'widget-complete': {
    ...widget,
    lib: { ...widget.lib, formats: ['es' as const], fileName: () => 'id-contact.complete.js' },
    rollupOptions: { output: whole },
  },
  /** The same for pages whose CMS writes no `type="module"`. */
  'widget-classic': {
    ...widget,
    lib: {
      ...widget.lib,
      formats: ['iife' as const],
      name: 'idContact',
      fileName: () => 'id-contact.classic.js',
    },
    rollupOptions: {
      transform: { define: { 'import.meta.url': classicAddress } },
      output: whole,
    },
  },
  /** Scripts and styles of our own pages, served by the core and by each plugin below `assets/`. */
  pages: {
    target: 'es2022',
    outDir: at('dist/pages'),
    emptyOutDir: true,
    // It would look for them at the root of the server; a page has its own address for its scripts.
    modulePreload: false,
    rollupOptions: {
      input: {
        call: at('ui/call/browser/call.ts'),
        citizen: at('plugins/comm/citizen/define.ts'),
        contact: at('bff/contact/browser/contact.ts'),
        desk: at('plugins/comm/desk/define.ts'),
        docs: at('bff/openapi/docs.css'),
        host: at('plugins/comm/platform/browser/define.ts'),
        'login-window': at('plugins/comm/platform/browser/login-window.ts'),
        embed: at('bff/embed/browser/embed.ts'),
        'embed-page': at('bff/embed/embed.css'),
        lead: at('plugins/comm/desk/lead/define.ts'),
        overview: at('plugins/comm/desk/overview.css'),
        page: at('ui/page.css'),
        receipt: at('plugins/comm/retention/receipt/receipt.css'),
        retry: at('plugins/comm/browser/retry.ts'),
        privacy: at('plugins/comm/desk/privacy/define.ts'),
        help: at('plugins/comm/desk/help/define.ts'),
        return: at('bff/return/browser/return.ts'),
      },
      output: {
        entryFileNames: '[name].js',
        chunkFileNames: 'chunk-[hash].js',
        assetFileNames: '[name][extname]',
        postBanner: licenceNotice,
      },
    },
  },
  /**
   * The server in a few files: to find and read one for each of ours would be half of the time that it takes to start.
   * Nothing in them is renamed, and above what came from a file stands its name.
   */
  server: {
    target: 'node20',
    ssr: true,
    outDir: at('dist'),
    emptyOutDir: false,
    rollupOptions: {
      input: {
        'bff/main': at('bff/main.ts'),
        'demo/main': at('demo/main.ts'),
        'kit/kit': at('plugins/kit/package/entry.ts'),
        'server/create-database': at('plugins/comm/database/create/main.ts'),
      },
      output: {
        entryFileNames: '[name].js',
        chunkFileNames: 'server/[name]-[hash].js',
        codeSplitting: { groups: [{ name: 'lean-heap', test: /lean-heap/ }] },
      },
    },
  },
}

/** What each `vitest run --mode …` runs; without a mode it is all that needs neither a browser nor the build. */
const suites = {
  test: ['{protocol,ui,widget,bff,plugins,demo,stories}/**/*.test.ts', '{.ci,bench}/**/*.test.js'],
  /** On the built server and widget. */
  conformance: ['bff/conformance/*.conformance.test.ts', 'bench/*.built.test.js'],
  /** What takes too long for those: `npm run soak`. */
  soak: ['bff/conformance/*.soak.test.ts'],
}

export default defineConfig(({ mode }) => ({
  publicDir: false,
  plugins: [
    mode.startsWith('widget') && [adoptedStyles(), tighterTemplates(), shorterProperties()],
    mode in builds && licences(),
    (mode.startsWith('widget') || mode === 'pages') && precompress(),
  ],
  build: mode in builds ? builds[mode as keyof typeof builds] : {},
  test: {
    include: mode in suites ? suites[mode as keyof typeof suites] : [],
    exclude: [
      // These run in a real browser: `npm run test:widget` and `npm run test:e2e`.
      '**/*.browser.test.ts',
      '**/*.e2e.test.ts',
      ...(mode === 'conformance' ? [] : suites.conformance),
      ...(mode === 'soak' ? [] : suites.soak),
      'node_modules/**',
    ],
    reporters: ['default', at('.ci/vitest-summary.js')],
    globalSetup: mode === 'test' ? [at('.ci/test-databases.js')] : [],
    // Vitest would leave a core to whoever watches it. Of the time of a small file, loading our modules once more is
    // most: they hold no state of their own, and rows are on databases that each test makes for itself.
    ...(mode !== 'soak' && { maxWorkers: '100%', isolate: false }),
    // On a machine that decides over a release a test is tried again, and told of by name.
    retry: process.env.CI ? 1 : 0,
    testTimeout: 30_000,
    hookTimeout: 60_000,
  },
}))
