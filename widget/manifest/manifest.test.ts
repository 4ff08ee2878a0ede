import { readFile, readdir } from 'node:fs/promises'
import { resolve } from 'node:path'
import { format, resolveConfig } from 'prettier'
import { beforeAll, describe as group, expect, test } from 'vitest'
import ts from 'typescript'
import { version } from '../../package.json' with { type: 'json' }
import { IdContact } from '../id-contact.ts'
import { describe, type Face, type Manifest } from './describe.ts'
import { reactTypes, reference, types, vscodeData, vueTypes, webTypes } from './write.ts'

const root = resolve(import.meta.dirname, '..', '..')
let face: Face
let manifest: Manifest
beforeAll(async () => {
  ;({ face, manifest } = await describe(root))
})

group('what is checked in is current (npm run manifest writes it anew)', () => {
  const files: Record<string, () => unknown> = {
    'custom-elements.json': () => manifest,
    'vscode.html-custom-data.json': () => vscodeData(face),
    'web-types.json': () => webTypes(face, version),
    'id-contact.d.ts': () => types(face),
    'react.d.ts': reactTypes,
    'vue.d.ts': vueTypes,
    '../REFERENCE.md': () => reference(face),
  }
  test.each(Object.keys(files))('%s', async (file) => {
    const made = files[file]?.()
    const text = typeof made === 'string' ? made : JSON.stringify(made)
    const path = resolve(import.meta.dirname, file)
    const settings = await resolveConfig(path)
    await expect(await format(text, { ...settings, filepath: path })).toMatchFileSnapshot(path)
  })
})

group('the class comment', () => {
  test('has every attribute with what it does, and no other', () => {
    expect(face.attributes.map(({ name }) => name)).toEqual(
      // Which every element has, and it listens to.
      [...IdContact.observedAttributes, 'lang'].sort(),
    )
    for (const { name, description } of face.attributes) expect(description, name).not.toBe('')
  })

  test('has every event, with what it holds', async () => {
    const source = await readFile(resolve(root, 'widget', 'events.ts'), 'utf8')
    const sent = new Set([...source.matchAll(/'(id-contact-\w+)':/g)].map(([, name]) => name))
    expect(face.events.map(({ name }) => name).sort()).toEqual([...sent].sort())
    for (const { name, type } of face.events)
      expect(type, name).toMatch(/^CustomEvent<\{ purpose: string;? .*\}>$/)
  })

  test('has every part that is drawn, and no other', async () => {
    const drawn = new Set<string>()
    const folder = resolve(root, 'widget')
    const files = await readdir(folder, { recursive: true })
    for (const name of files.filter((one) => /^(?!manifest|testing).*(?<!test)\.ts$/.test(one))) {
      const text = await readFile(resolve(folder, name), 'utf8')
      for (const [, part = ''] of text.matchAll(/\bpart="([\w-]+)"/g)) drawn.add(part)
    }
    expect(face.parts.map(({ name }) => name).sort()).toEqual([...drawn].sort())
  })

  test('has every custom property that the style sheets read, and no other', async () => {
    const read = new Set<string>()
    const folder = resolve(root, 'widget')
    for (const name of await readdir(folder, { recursive: true })) {
      if (!name.endsWith('.css')) continue
      const sheet = await readFile(resolve(folder, name), 'utf8')
      for (const [, property = ''] of sheet.matchAll(/var\(\s*(--id-contact-[a-z-]+)/g))
        read.add(property)
    }
    const names = face.properties.map(({ name }) => name)
    expect(names.toSorted()).toEqual([...read].sort())
    for (const { name, standard = '' } of face.properties)
      for (const [, other] of standard.matchAll(/var\((--[a-z-]+)/g))
        expect(names, `what ${name} is else`).toContain(other)
  })
})

test('the types say what a page may write, and refuse the rest', () => {
  const page = '/page.ts'
  const code = `const widget = document.createElement('id-contact')
    widget.purpose = 'report_move'
    widget.layout = 'dialog'
    widget.addEventListener('id-contact-chose', ({ detail }) => detail.comm_method?.length)
    widget.layout = 'popup'`
  const settings: ts.CompilerOptions = {
    strict: true,
    noEmit: true,
    types: [],
    target: ts.ScriptTarget.ES2022,
    skipDefaultLibCheck: true,
  }
  const host = ts.createCompilerHost(settings)
  const { readFile: read, fileExists } = host
  host.readFile = (name) => (name === page ? code : read(name))
  host.fileExists = (name) => name === page || fileExists(name)
  const file = resolve(import.meta.dirname, 'id-contact.d.ts')
  const program = ts.createProgram([page, file], settings, host)
  const faults = ts.getPreEmitDiagnostics(program).map(({ messageText }) => messageText)
  expect(faults).toEqual([
    `Type '"popup"' is not assignable to type '"button" | "dialog" | "inline"'.`,
  ])
}, 60_000)
