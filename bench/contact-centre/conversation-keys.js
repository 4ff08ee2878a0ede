import { createCipheriv, randomBytes } from 'node:crypto'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

/**
 * Keys of conversations as the contact centre makes them (`plugins/comm/retention/conversation-key.ts`), wrapped under
 * this hour's key: without one an agent's accept leaves out what it does with it.
 * @param {string} dataFolder of the contact centre
 * @returns {Promise<(id: string) => { wrapped: Buffer, under: string }>}
 */
export async function conversationKeys(dataFolder) {
  const folder = join(dataFolder, 'keyring')
  const under = new Date().toISOString().slice(0, 13).replace('T', '-')
  const file = join(folder, `${under}.key`)
  await mkdir(folder, { recursive: true, mode: 0o700 })
  // A process may have made it already.
  await writeFile(file, randomBytes(32), { mode: 0o600, flag: 'wx' }).catch(() => {})
  const key = await readFile(file)
  return (id) => {
    const nonce = randomBytes(12)
    const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(Buffer.from(`key of ${id}`))
    const sealed = Buffer.concat([cipher.update(randomBytes(32)), cipher.final()])
    return { wrapped: Buffer.concat([nonce, sealed, cipher.getAuthTag()]), under }
  }
}
