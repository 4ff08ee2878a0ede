import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { beforeAll, expect, it, onTestFinished } from 'vitest'
import { openGuestToken, openHostToken } from '../../../protocol/open-platform-token.ts'
import { parseCommConfig, type CommConfig } from '../configuration.ts'
import { demoConfiguration } from '../testing/comm.ts'
import { askingTable, platformTables } from '../testing/platform.ts'
import { readTokenOptions, tokenReport } from './token-command.ts'

const now = () => new Date('2026-11-30T12:00:00Z')
let config: CommConfig
beforeAll(() => {
  const comm = {
    ...demoConfiguration.comm,
    data_folder: '/nowhere',
    ...askingTable,
    platforms: platformTables,
  }
  const parsed = parseCommConfig({ ...demoConfiguration, comm })
  if ('faults' in parsed) throw new Error(JSON.stringify(parsed.faults))
  config = parsed.value
})

async function says(...typed: string[]) {
  const read = readTokenOptions(typed)
  if (!('options' in read)) throw new Error(JSON.stringify(read))
  return tokenReport(read.options, config, now)
}

it.each(['video', 'chat'])('makes tokens that platform %s takes, and says where', async (id) => {
  const platform = config.platforms.get(id)
  if (platform === undefined) throw new Error(id)
  const guest = await says('guest', '--platform', id, '--room', 'r', '--minutes', '5')
  const token = guest.lines.at(-1) ?? ''
  const init = id === 'chat' ? 'init' : 'guest/init'
  expect(guest.lines[0]).toMatch(
    new RegExp(`http://localhost:8081/platform/${id}/${init}/${token}$`),
  )
  const secrets = platform.guestSecrets
  expect(await openGuestToken(token, { secrets, now })).toMatchObject({
    roomId: 'r',
    purpose: 'report_move',
    redirectUrl: id === 'video' ? 'https://video.example/' : 'https://example.com/',
  })
  // Whoever tries it again is somebody else.
  const again = await says('guest', '--platform', id, '--room', 'r', '--minutes', '5')
  expect(again.lines.at(-1)).not.toBe(token)
  const later = () => new Date(now().getTime() + 6 * 60_000)
  await expect(openGuestToken(token, { secrets, now: later })).rejects.toThrow(
    'signed_request_expired',
  )

  const host = await says('host', '--platform', id, '--room', 'r')
  const opened = await openHostToken(host.lines.at(-1) ?? '', {
    secrets: platform.hostSecrets,
    now,
  })
  expect(opened).toMatchObject({ roomId: 'r', ...(id === 'chat' && { domain: 'user' }) })
})

it('says what is wrong with what was typed', async () => {
  expect(readTokenOptions(['citizen'])).toEqual({ mistake: 'Say for whom: guest or host.' })
  expect(readTokenOptions(['host', '--minutes', '0'])).toHaveProperty('mistake')
  expect(readTokenOptions(['--help'])).toEqual({ help: true })
  expect(await says('host')).toEqual({
    lines: ['--platform must be one of: video, chat.'],
    right: false,
  })
  expect(await says('guest', '--platform', 'video', '--purpose', 'nonsense')).toEqual({
    lines: [
      'Platform video has no purpose nonsense; --purpose must be one of: report_move, passport.',
    ],
    right: false,
  })
  const { right } = await says('guest', '--platform', 'video', '--redirect-url', 'nowhere')
  expect(right).toBe(false)
})

it('what CONNECT.md makes tokens with makes ones that are taken', async () => {
  const guide = await readFile(join(import.meta.dirname, 'CONNECT.md'), 'utf8')
  const [, code = ''] = /```js\n([^]*?)```/.exec(guide) ?? []
  const folder = await mkdtemp(join(tmpdir(), 'connect-'))
  onTestFinished(() => rm(folder, { recursive: true }))
  const file = join(folder, 'token.mjs')
  await writeFile(file, code)
  const { platformToken } = (await import(/* @vite-ignore */ pathToFileURL(file).href)) as {
    platformToken: (payload: object, secret: string, seconds: number) => string
  }
  const [, payload = ''] = /```json\n([^]*?)```/.exec(guide) ?? []
  const guest: object = JSON.parse(payload.replaceAll('…', '0'))
  const secret = platformTables.video.guest_signature_secret
  const secrets = [new TextEncoder().encode(secret)]
  const opened = await openGuestToken(platformToken(guest, secret, 60), {
    secrets,
    now: () => new Date(),
  })
  expect(opened).toEqual(guest)
})
