import { defineConfig } from 'vitest/config'
import { fileURLToPath } from 'node:url'
import { tighterTemplates } from './.ci/tighter-templates.js'

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url))

/** What each `vite build --mode …` makes. */
const builds = {
  /** One script for municipal pages: lit is inside it, zod and jose never are. */
  widget: {
    target: 'es2022',
    outDir: at('dist/widget'),
    emptyOutDir: true,
    lib: {
      entry: at('widget/define.ts'),
      formats: ['es' as const],
      fileName: () => 'id-contact.js',
    },
    rollupOptions: {
      // One first file: else what it shares with the parts that load later is a file of its own.
      preserveEntrySignatures: false as const,
      output: { minify: true },
    },
  },
  /** Scripts and styles of our own pages, served by the core and by each plugin below `assets/`. */
  pages: {
    target: 'es2022',
    outDir: at('dist/pages'),
    emptyOutDir: true,
    rollupOptions: {
      input: {
        call: at('bff/call/browser/call.ts'),
        citizen: at('plugins/comm/citizen/define.ts'),
        contact: at('bff/contact/browser/contact.ts'),
        desk: at('plugins/comm/desk/define.ts'),
        docs: at('bff/openapi/docs.css'),
        page: at('ui/page.css'),
        return: at('bff/return/browser/return.ts'),
      },
      output: {
        entryFileNames: '[name].js',
        chunkFileNames: 'chunk-[hash].js',
        assetFileNames: '[name][extname]',
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
  test: ['{protocol,ui,widget,bff,plugins,demo}/**/*.test.ts', '{.ci,bench}/**/*.test.js'],
  /** On the built server and widget. */
  conformance: ['bff/conformance/*.conformance.test.ts', 'bench/*.built.test.js'],
}

export default defineConfig(({ mode }) => ({
  publicDir: false,
  plugins: mode === 'widget' ? [tighterTemplates()] : [],
  build: mode in builds ? builds[mode as keyof typeof builds] : {},
  test: {
    include: mode in suites ? suites[mode as keyof typeof suites] : [],
    exclude: [
      // These run in a real browser: `npm run test:widget` and `npm run test:e2e`.
      '**/*.browser.test.ts',
      '**/*.e2e.test.ts',
      ...(mode === 'conformance' ? [] : suites.conformance),
      'node_modules/**',
    ],
    reporters: ['default', at('.ci/vitest-summary.js')],
    // What works here works in other processes: two of these files keep two cores busy.
    ...(mode === 'conformance' && { maxWorkers: 2, isolate: false }),
    testTimeout: 30_000,
    hookTimeout: 60_000,
  },
}))
