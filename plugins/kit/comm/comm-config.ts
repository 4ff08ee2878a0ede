import type { KeyObject } from 'node:crypto'
import { z } from 'zod'
import { privateKey, publicKey } from '../../../protocol/key-schema.ts'
import type { Locale } from '../../../ui/locale.ts'
import type { Wording } from '../../../ui/wording.ts'
import type { Words } from '../../../ui/words.ts'
import {
  baseUrl,
  languages,
  type Parsed,
  parseConfiguration,
  wordingOf,
  wordingTables,
  words,
} from '../configuration.ts'

/** A comm plugin made with the kit: the table `[comm]`, with what it takes from the rest of the file. */
export interface CommPartConfig {
  /** Where it is mounted, such as `/comm/video`. */
  path: string
  serverUrl: string
  internalUrl: string
  languages: readonly Locale[]
  wording: Wording
  organisation: { name: Words; website?: string | undefined }
  /** Opens results: nobody else has it. */
  decryptionKey: KeyObject
  /** Of the auth plugins whose word is taken. */
  signatureKeys: readonly KeyObject[]
}

const Tables = z.object({
  server_url: baseUrl,
  internal_url: baseUrl,
  languages,
  ...wordingTables,
  organisation: z.object({ name: words, website: z.url().optional() }),
  comm: z.strictObject({
    path: z
      .string()
      .regex(/^(\/[\w.-]+)+$/, { error: 'must be a path such as /comm/video' })
      .default('/comm'),
    decryption_privkey: privateKey,
    signature_pubkeys: z.array(publicKey).min(1),
  }),
})

/** @param raw the whole configuration, with the contents of key files filled in */
export function parseCommPartConfig(raw: unknown): Parsed<CommPartConfig> {
  const parsed = parseConfiguration(Tables, raw)
  if ('faults' in parsed) return parsed
  const { comm, server_url: serverUrl, internal_url: internalUrl, ...shared } = parsed.value
  return {
    value: {
      path: comm.path,
      serverUrl,
      internalUrl,
      languages: shared.languages,
      wording: wordingOf(shared),
      organisation: shared.organisation,
      decryptionKey: comm.decryption_privkey,
      signatureKeys: comm.signature_pubkeys,
    },
  }
}
