import type { KeyObject } from 'node:crypto'
import { z } from 'zod'
import { KeyFault, KeySetting, readPrivateKey, readPublicKey } from './keys.ts'

/** A setting `{ type, key }` with a private key, RSA of at least 2048 bits or EC on P-256. */
export const privateKey = z.strictObject(KeySetting.shape).transform(readBy(readPrivateKey))

/** A setting `{ type, key }` with a public key. A private one is refused. */
export const publicKey = z.strictObject(KeySetting.shape).transform(readBy(readPublicKey))

/** A key that can't be used is an issue with the reason, never with the key. */
export function readBy<S extends KeySetting>(read: (setting: S) => KeyObject) {
  return (setting: S, context: z.core.$RefinementCtx): KeyObject => {
    try {
      return read(setting)
    } catch (fault) {
      if (!(fault instanceof KeyFault)) throw fault
      context.addIssue({ code: 'custom', message: fault.message, input: undefined })
      return z.NEVER
    }
  }
}
