import { readdir, readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { pathToFileURL } from 'node:url'
import { beforeEach, afterEach, describe, expect, test, vi } from 'vitest'
import { failureReasons } from '../../widget/failures.ts'
import { warn } from '../../widget/warnings.ts'

const read = (file: string) => readFile(new URL(file, import.meta.url), 'utf8')
const flat = (text: string) => text.replace(/\s+/g, ' ')

describe('the guide for web editors', () => {
  /** Passing by themselves, or the reader's own, or the same as unreachable. */
  const notTheirs = ['offline', 'slow', 'server_error', 'answer_unusable']

  beforeEach(() => {
    vi.stubGlobal('location', new URL('https://www.voorbeeld.example/'))
  })
  afterEach(() => {
    vi.unstubAllGlobals()
    vi.restoreAllMocks()
  })

  test.each(failureReasons.filter((reason) => !notTheirs.includes(reason)))(
    'says what to do about the line in the console for %s',
    async (reason) => {
      const said = vi.spyOn(console, 'warn').mockReturnValue()
      warn('report_move', { reason })
      const line = String(said.mock.calls[0]?.[0])
      expect(await lines()).toContainEqual(expect.toSatisfy((part: string) => line.includes(part)))
    },
  )

  test('says where to allow the address for coming back, in the words of the console', async () => {
    const said = vi.spyOn(console, 'warn').mockReturnValue()
    warn('report_move', { reason: 'refused', code: 'return_url_not_allowed' })
    const remedy = (await lines()).find((part) => part.includes('return_origins')) ?? 'no remedy'
    expect(String(said.mock.calls[0]?.[0])).toContain(remedy)
  })

  test('has the policy that EMBEDDING.md has', async () => {
    const policy = /script-src [^`]*form-action [^`]*;/
    const given = policy.exec(await read('../../widget/EMBEDDING.md'))?.[0] ?? 'no policy'
    expect(flat(await read('web-editors.mdx'))).toContain(flat(given))
  })

  /** The first column of the table. */
  async function lines(): Promise<string[]> {
    const table = (await read('web-editors.mdx')).split('\n').filter((line) => line.startsWith('|'))
    return table.slice(2).map((line) => line.split('|')[1]?.trim() ?? '')
  }
})

/** The compiler that Storybook has for them, which has no types. */
async function compile(source: string): Promise<string> {
  const at = createRequire(import.meta.url).resolve('@storybook/addon-docs/mdx-loader')
  const { default: loader } = (await import(pathToFileURL(at).href)) as {
    default: (this: object, source: string) => Promise<void>
  }
  return new Promise((done, fail) => {
    const context = {
      async: () => (error: Error | null, code?: string) => {
        if (error) fail(error)
        else done(code ?? '')
      },
      getOptions: () => ({}),
    }
    loader.call(context, source).catch(fail)
  })
}

const guides = (await readdir(new URL('.', import.meta.url))).filter((name) =>
  name.endsWith('.mdx'),
)

describe.each(guides)('%s', (name) => {
  test('can be compiled', async () => {
    expect(await compile(await read(name))).toContain('MDXContent')
  })

  test('shows stories that there are', async () => {
    const text = await read(name)
    const files = [...text.matchAll(/^import \* as (\w+) from '(.+)'$/gm)]
    expect(files.length).toBeGreaterThan(0)
    for (const [, as = '', file = ''] of files) {
      const source = await read(file)
      for (const [, story = ''] of text.matchAll(new RegExp(`\\{${as}\\.(\\w+)\\}`, 'g')))
        expect(source).toMatch(new RegExp(`^export const ${story}\\b`, 'm'))
    }
  })
})
