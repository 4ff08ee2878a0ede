import type { KeyObject } from 'node:crypto'
import { conformAuth } from './auth.ts'
import { askedCitizen, type Citizen, pressingCitizen } from './citizen.ts'
import { conformComm } from './comm.ts'
import { conformCore } from './core.ts'
import { keyIn, KeyFileFault, secretIn } from './key-file.ts'
import { Listener } from './listener.ts'
import { type ConformOptions, conformUsage, readConformOptions } from './options.ts'
import { conformPhone } from './phone.ts'
import { conformPlatform } from './platform.ts'
import type { PlatformSecrets } from './platform-tokens.ts'
import { linesOf, type Report, toldOf } from './report.ts'

export interface ConformDeps {
  fetch: typeof globalThis.fetch
  now: () => Date
  /** Says a line to whoever runs it, while it runs. */
  say: (line: string) => void
}

export interface Ran {
  lines: readonly string[]
  /** 0: nothing failed. 1: something did. 2: it could not begin. 3: nothing failed, and nothing decisive was checked. */
  code: 0 | 1 | 2 | 3
}

/** `id-contact conform …`: plays the peer of a part that runs, and says how it does. */
export async function conform(typed: readonly string[], deps: ConformDeps): Promise<Ran> {
  const read = readConformOptions(typed)
  if ('help' in read) return { lines: [conformUsage], code: 0 }
  if ('mistake' in read) return { lines: [read.mistake, '', conformUsage], code: 2 }
  const { options } = read
  let listener: Listener | undefined
  try {
    const keys = await readKeys(options)
    listener = await Listener.start(options).catch(() => undefined)
    if (listener === undefined)
      return { lines: [`${options.listen} can’t be listened on.`], code: 2 }
    const told = toldOf(await judge(options, keys, { ...deps, listener }))
    const lines = options.json ? [JSON.stringify(told, null, 2)] : linesOf(told)
    return { lines, code: !told.right ? 1 : told.undecided.length > 0 ? 3 : 0 }
  } catch (fault) {
    if (!(fault instanceof KeyFileFault)) throw fault
    return { lines: [fault.message], code: 2 }
  } finally {
    await listener?.close()
  }
}

interface Keys {
  signature: KeyObject | undefined
  decryption: KeyObject | undefined
  signing: KeyObject | undefined
  encryption: KeyObject | undefined
  request: KeyObject | undefined
  choice: KeyObject | undefined
  platform: PlatformSecrets | undefined
}

/** @throws KeyFileFault */
async function readKeys(options: ConformOptions): Promise<Keys> {
  const read = (file: string | undefined, half: 'private' | 'public') =>
    file === undefined ? undefined : keyIn(file, half)
  return {
    signature: await read(options.signatureKey, 'public'),
    decryption: await read(options.decryptionKey, 'private'),
    signing: await read(options.signingKey, 'private'),
    encryption: await read(options.encryptionKey, 'public'),
    request: await read(options.requestKey, 'private'),
    choice: await read(options.choiceKey, 'private'),
    platform:
      options.guestSecret !== undefined && options.hostSecret !== undefined
        ? { guest: await secretIn(options.guestSecret), host: await secretIn(options.hostSecret) }
        : undefined,
  }
}

async function judge(
  options: ConformOptions,
  keys: Keys,
  deps: ConformDeps & { listener: Listener },
): Promise<Report<string>[]> {
  const { part, url, family, purpose, attributes } = options
  switch (part) {
    case 'auth': {
      const citizen = citizenOf(options, deps)
      const { signature: signatureKey, decryption: decryptionKey } = keys
      const settings = { url, attributes, purpose, family, signatureKey, decryptionKey }
      return [await conformAuth(settings, { ...deps, citizen })]
    }
    case 'comm': {
      const { signing: signingKey, encryption: encryptionKey } = keys
      const settings = {
        url,
        purpose: purpose ?? 'report_move',
        attributes,
        family,
        withoutAttributesAtStart: options.withoutAttributesAtStart,
        ...(signingKey && encryptionKey && { keys: { signingKey, encryptionKey } }),
      }
      const report = await conformComm(settings, deps)
      const { phoneLink: link, phoneRead: read } = options
      if (link === undefined || read === undefined) return [report]
      return [report, await conformPhone({ ...settings, link, read }, deps)]
    }
    case 'core': {
      const { authMethod, commMethod, choiceUrl, requestKid: kid } = options
      const { request: key, choice: choiceKey } = keys
      const requestKey = key && kid !== undefined ? { key, kid } : undefined
      const choice = { choiceKey, choiceUrl }
      const settings = { url, family, purpose, authMethod, commMethod, requestKey, ...choice }
      return [await conformCore(settings, deps)]
    }
    case 'platform': {
      const { authMethod, hostUrl, sessionInfo: infoUrl, frameAncestor, shows } = options
      const { platform: secrets } = keys
      // Nobody gets here without them.
      if (secrets === undefined || authMethod === undefined) return []
      const about = { url, hostUrl, infoUrl, family: family ?? 2024, frameAncestor, shows }
      const settings = { ...about, purpose: purpose ?? 'report_move', authMethod, secrets }
      return [await conformPlatform(settings, { ...deps, citizen: citizenOf(options, deps) })]
    }
  }
}

function citizenOf(
  { press, cancel, wait }: ConformOptions,
  deps: ConformDeps & { listener: Listener },
): Citizen {
  const { listener, say } = deps
  const cancels = new RegExp(cancel.replace(/[^\p{L}\p{N}\s_-]/gu, '\\$&'), 'iu')
  return press.length > 0
    ? pressingCitizen(listener, { steps: press, cancels }, deps)
    : askedCitizen(listener, { say, wait })
}
