import { ESLint } from 'eslint'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const root = join(import.meta.dirname, '..')

/** The project's own configuration, without the rules that need the types of a file on disk. */
const eslint = new ESLint({
  cwd: root,
  overrideConfig: {
    languageOptions: { parserOptions: { projectService: false, project: null } },
    rules: {
      '@typescript-eslint/no-floating-promises': 'off',
      '@typescript-eslint/no-misused-promises': 'off',
      '@typescript-eslint/switch-exhaustiveness-check': 'off',
    },
  },
})

const ofInterest = /^(id-contact\/rooms|no-restricted-)/

/**
 * The rules that refuse this line in this file.
 * @param {string} file
 * @param {string} code
 */
async function refusing(file, code) {
  const [result] = await eslint.lintText(code, { filePath: join(root, file) })
  const fatal = result?.messages.find((message) => message.fatal)
  if (!result || fatal) throw new Error(fatal?.message ?? 'not linted')
  const rules = result.messages.map(({ ruleId }) => ruleId ?? '')
  return [...new Set(rules.filter((rule) => ofInterest.test(rule)))]
}

test.each([
  ['another auth plugin', 'plugins/auth/demo/x.ts', "import '../other/x.ts'"],
  ['a comm plugin', 'plugins/auth/demo/x.ts', "import '../../comm/plugin.ts'"],
  ['an auth plugin', 'plugins/comm/x.ts', "import '../auth/demo/plugin.ts'"],
  ['a plugin from the kit', 'plugins/kit/x.ts', "import '../comm/plugin.ts'"],
  ['another channel', 'plugins/comm/channels/chat/x.ts', "import '../video/x.ts'"],
  ['a plugin from the core', 'bff/x.ts', "import '../plugins/kit/log.ts'"],
  ['a way that begins here', 'bff/x.ts', "import './../plugins/kit/log.ts'"],
  ['a way with a detour', 'bff/x.ts', "import '../ui/../plugins/kit/log.ts'"],
  ['import()', 'bff/x.ts', "import('../plugins/kit/log.ts')"],
  ['import() of a template', 'bff/x.ts', 'import(`../plugins/${name}/plugin.ts`)'],
  ['import() of anything', 'bff/x.ts', 'import(name)'],
  ['a re-export', 'bff/x.ts', "export { log } from '../plugins/kit/log.ts'"],
  ['a re-export of all', 'bff/x.ts', "export * from '../plugins/kit/log.ts'"],
  ['a type', 'bff/x.ts', "import type { Log } from '../plugins/kit/log.ts'"],
  ['a type in place', 'bff/x.ts', "export type Log = import('../plugins/kit/log.ts').Log"],
  ['the composition root', 'bff/x.ts', "import './main.ts'"],
  ['the demo', 'bff/main.ts', "import '../demo/keys.ts'"],
  ['the build', 'bff/main.ts', "import '../.ci/browser.js'"],
  ['anything', 'protocol/x.ts', "import '../ui/locale.ts'"],
  ['anything', 'ui/x.ts', "import type { Notice } from '../protocol/notice.ts'"],
  ['a value of protocol', 'widget/x.ts', "import { notices } from '../protocol/notice.ts'"],
  ['one among types', 'widget/x.ts', "import { type Notice, x } from '../protocol/notice.ts'"],
  ['values later', 'widget/x.ts', "import('../protocol/notice.ts')"],
  ['a plugin', 'demo/x.ts', "import '../plugins/kit/log.ts'"],
  ['the composition root', 'stories/x.js', "import '../bff/main.ts'"],
])('no room gets what is not its own: %s', async (_what, file, code) => {
  expect(await refusing(file, code)).toEqual(['id-contact/rooms'])
})

test.each([
  ['bff/main.ts', "import '../plugins/auth/demo/plugin.ts'"],
  ['bff/main.ts', "import './core.ts'"],
  ['bff/main.test.ts', "import './main.ts'"],
  ['bff/x.ts', "import '../protocol/keys.ts'"],
  ['plugins/auth/demo/x.ts', "import '../../kit/log.ts'"],
  ['plugins/auth/demo/testing/x.ts', "import '../../../../protocol/keys.ts'"],
  ['plugins/comm/citizen/x.ts', "import '../channels/chat/outbox.ts'"],
  ['plugins/comm/channels/chat/x.ts', "import '../../conversation/row.ts'"],
  ['widget/x.ts', "import type { Notice } from '../protocol/notice.ts'"],
  ['widget/x.ts', "import { type Notice } from '../protocol/notice.ts'"],
  ['widget/parts/x.ts', "import('./other.ts')"],
  ['widget/x.test.ts', "import { notices } from '../protocol/notice.ts'"],
  ['widget/testing/x.ts', "import { PurposeOptions } from '../../protocol/session-options.ts'"],
  ['widget/web-test-runner.config.js', "import '../.ci/browser.js'"],
  ['demo/x.ts', "import '../bff/main.ts'"],
  ['demo/playwright.config.ts', "import '../.ci/browser.js'"],
  ['stories/x.ts', "import '../plugins/comm/citizen/page.ts'"],
  ['bff/x.ts', "import 'hono'"],
])('%s: %s is as it should be', async (file, code) => {
  expect(await refusing(file, code)).toEqual([])
})

test.each([
  ["import process from 'node:process'", 'no-restricted-imports'],
  ["import { env } from 'process'", 'no-restricted-imports'],
  ["import('node:process')", 'no-restricted-syntax'],
  ['import(`node:process`)', 'no-restricted-syntax'],
  ['globalThis.process.exit()', 'no-restricted-properties'],
  ["globalThis['process'].exit()", 'no-restricted-properties'],
  ['const { process: p } = globalThis', 'no-restricted-properties'],
  ['process.exit()', 'no-restricted-globals'],
])('only a main.ts touches the process: %s', async (code, rule) => {
  for (const file of ['bff/x.ts', 'plugins/kit/x.ts', 'widget/x.ts', 'protocol/x.ts'])
    expect(await refusing(file, code), file).toEqual([rule])
  expect(await refusing('bff/main.ts', code)).toEqual([])
})

test.each([
  ["import { z } from 'zod'", 'no-restricted-imports'],
  ["import 'zod/mini'", 'no-restricted-imports'],
  ["import('jose')", 'no-restricted-syntax'],
  ["import('jose/jwt/verify')", 'no-restricted-syntax'],
])('the browser gets no schemas and no tokens: %s', async (code, rule) => {
  expect(await refusing('widget/x.ts', code)).toEqual([rule])
  expect(await refusing('widget/x.test.ts', code)).toEqual([])
})
