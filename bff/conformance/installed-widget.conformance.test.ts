import { execFile } from 'node:child_process'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { build, type Rollup } from 'vite'
import { beforeAll, describe, expect, test } from 'vitest'
import { installedPackage, root } from './testing/installed-package.ts'

/** What somebody writes who has installed the package: with a framework, and without one. */
const pages = {
  'Right.tsx': `
    import type {} from 'id-contact/widget/react'
    import { useRef } from 'react'
    import type { IdContact } from 'id-contact/widget'
    export function Right() {
      const widget = useRef<IdContact>(null)
      return (
        <id-contact ref={widget} purpose="report_move" layout="dialog" heading-level={3} className="wide"
          onid-contact-chose={({ detail }) => console.log(detail.comm_method?.length)}>
          <a href="/contact">Contact</a>
        </id-contact>
      )
    }`,
  'Wrong.tsx': `import type {} from 'id-contact/widget/react'
    export const wrong = [
      <id-contact layout="popup" />,
      <id-contact purpose={7} />,
      <id-contact colour="red" />,
      <id-contact onid-contact-chose={({ detail }) => detail.name} />,
    ]`,
  'Right.vue': `<script setup lang="ts">
    import type {} from 'id-contact/widget/vue'
    const log = (text: string | undefined) => console.log(text)
    </script>
    <template>
      <id-contact purpose="report_move" layout="dialog" :heading-level="3" class="wide"
        @id-contact-chose="log($event.detail.comm_method)">
        <a href="/contact">Contact</a>
      </id-contact>
    </template>`,
  'Wrong.vue': `<script setup lang="ts">import type {} from 'id-contact/widget/vue'</script>
    <template>
      <id-contact layout="popup" />
      <id-contact :purpose="7" />
      <id-contact @id-contact-chose="({ detail }) => detail.name" />
    </template>`,
  'plain.ts': `import 'id-contact/widget'
    const widget = document.createElement('id-contact')
    widget.layout = 'dialog'
    widget.addEventListener('id-contact-chose', ({ detail }) => detail.comm_method?.length)`,
  'plain-wrong.ts': `import 'id-contact/widget'
    const widget = document.createElement('id-contact')
    widget.layout = 'popup'`,
}

const settings = {
  compilerOptions: {
    ...{ strict: true, noEmit: true, verbatimModuleSyntax: true, types: [] },
    ...{ target: 'es2022', lib: ['es2022', 'dom', 'dom.iterable'], jsx: 'react-jsx' },
    ...{ module: 'esnext', moduleResolution: 'bundler' },
  },
  include: ['*.ts', '*.tsx', '*.vue'],
}

const folder = installedPackage()
beforeAll(async () => {
  for (const [name, text] of Object.entries(pages)) await writeFile(join(folder(), name), text)
  await writeFile(join(folder(), 'tsconfig.json'), JSON.stringify(settings))
})

/** @returns what a compiler says of these files: the file, the line and what is wrong */
function faultsBy(compiler: string): Promise<string[]> {
  const file = join(root, 'node_modules', ...compiler.split('/'))
  return new Promise((resolve) => {
    execFile(process.execPath, [file, '--project', '.'], { cwd: folder() }, (_fault, stdout) =>
      resolve(stdout.split('\n').filter((line) => /^\S.*error TS/.test(line))),
    )
  })
}

describe('the types are found, take what is right, and refuse what is wrong', () => {
  test('by those of React, and without a framework', async () => {
    const faults = (await faultsBy('typescript/bin/tsc')).sort()
    expect(faults).toEqual([
      expect.stringMatching(/^Wrong\.tsx\(3,.*"popup".*"dialog"/),
      expect.stringMatching(/^Wrong\.tsx\(4,.*'number' is not assignable to type 'string'/),
      expect.stringMatching(/^Wrong\.tsx\(5,.*colour/),
      expect.stringMatching(/^Wrong\.tsx\(6,.*'name' does not exist/),
      expect.stringMatching(/^plain-wrong\.ts\(3,.*"popup".*"dialog"/),
    ])
  })

  test('by those of Vue, in a template', async () => {
    const faults = (await faultsBy('vue-tsc/bin/vue-tsc.js')).filter((one) => one.includes('.vue'))
    expect(faults).toEqual([
      expect.stringMatching(/^Wrong\.vue\(3,.*"popup".*"dialog"/),
      expect.stringMatching(/^Wrong\.vue\(4,.*'number' is not assignable to type 'string'/),
      expect.stringMatching(/^Wrong\.vue\(5,.*'name' does not exist/),
    ])
  })
})

test('a bundler takes the widget in by its name: the first part, and what it fetches later', async () => {
  const made = await build({
    root: folder(),
    configFile: false,
    logLevel: 'error',
    build: { write: false, rollupOptions: { input: join(folder(), 'plain.ts') } },
  })
  const chunks = (made as Rollup.RollupOutput).output.filter((one) => one.type === 'chunk')
  const first = chunks.find(({ isEntry }) => isEntry)
  expect(first?.code.includes('customElements.define(')).toBe(true)
  expect(first?.dynamicImports.length).toBeGreaterThan(0)
  const names = chunks.map(({ fileName }) => fileName)
  for (const { imports, dynamicImports } of chunks)
    for (const imported of [...imports, ...dynamicImports]) expect(names).toContain(imported)
})
