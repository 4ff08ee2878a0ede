import { expect, test } from 'vitest'
import { readCommandLine, usage } from './command-line.ts'

test.each([
  ['serve', { name: 'serve', files: [], workers: undefined }],
  ['serve --config a.toml --config b.toml', { name: 'serve', files: ['a.toml', 'b.toml'] }],
  ['check --config a.toml b.toml', { name: 'check', files: ['a.toml', 'b.toml'] }],
  ['serve --workers 2', { name: 'serve', workers: 2 }],
  ['check --config a.toml', { name: 'check', files: ['a.toml'] }],
  ['keys', { name: 'keys', folder: 'keys', names: [] }],
  [
    'keys --folder geheim auth-signing',
    { name: 'keys', folder: 'geheim', names: ['auth-signing'] },
  ],
  [
    'check-receipt bewijs.txt --keys keys.json',
    { name: 'check-receipt', file: 'bewijs.txt', keys: 'keys.json' },
  ],
  ['token guest --help', { name: 'token' }],
  ['conform auth https://a.example --help', { name: 'conform' }],
  ['--help', { name: 'help' }],
  ['serve -h', { name: 'help' }],
  ['--version', { name: 'version' }],
])('id-contact %s', (typed, command) => {
  expect(readCommandLine(typed.split(' '))).toMatchObject(command)
})

test.each([
  ['', /serve, check, keys, check-receipt, conform or token/],
  ['--config a.toml', /serve, check, keys, check-receipt, conform or token/],
  ['start', /serve, check, keys, check-receipt, conform or token/],
  ['check-receipt', /which one file/],
  ['check-receipt a b --keys c', /which one file/],
  ['check-receipt a', /--keys/],
  ['check a.toml', /a\.toml: put --config before/],
  ['serve --workers none', /--workers must be a whole number from 1 to 64/],
  ['serve --workers 65', /--workers/],
  ['serve --conifg a.toml', /--conifg/],
])('what can not be understood is a mistake, with the reason: id-contact %s', (typed, why) => {
  const command = readCommandLine(typed.split(' ').filter(Boolean))
  expect(command).toMatchObject({ name: 'mistake', why: expect.stringMatching(why) })
})

test('the help names every command', () => {
  for (const name of ['serve', 'check', 'keys', 'check-receipt'])
    expect(usage).toContain(`id-contact ${name}`)
})
