import type { KeyObject } from 'node:crypto'
import { z } from 'zod'
import { privateKey, publicKey } from '../../../../protocol/key-schema.ts'

/** `[comm.receipts]`: what receipts of deletions are signed with, and which older keys are still published. */
export const ReceiptTable = z
  .strictObject({
    signing_privkey: privateKey.optional(),
    previous_pubkeys: z.array(publicKey).default([]),
  })
  .transform((table) => ({
    signingKey: table.signing_privkey,
    previousKeys: table.previous_pubkeys,
  }))

export interface ReceiptSettings {
  /** One is made in the data folder where it is absent. */
  signingKey: KeyObject | undefined
  previousKeys: readonly KeyObject[]
}
