import { makeKeys as makeAll } from '../bff/keys/keys-report.ts'

/**
 * Makes the keys of the demo on the first run, each in a file that only this user can read. Keys that
 * are there stay: other parts may have their public halves.
 */
export async function makeKeys(folder: string): Promise<void> {
  const made = await makeAll(folder, [
    { name: 'auth-demo-signing', kind: 'EC' },
    { name: 'auth-wallet-signing', kind: 'RSA' },
    { name: 'comm-decryption', kind: 'RSA' },
    { name: 'comm-start-signing', kind: 'EC' },
    { name: 'internal-secret', kind: 'secret' },
    { name: 'platform-video-choice', kind: 'EC' },
    { name: 'platform-video-guest', kind: 'secret' },
    { name: 'platform-video-host', kind: 'secret' },
  ])
  const faults = made.flatMap(({ fault }) => fault ?? [])
  if (faults.length > 0)
    throw new Error(`The keys in ${folder} can not be used: ${faults.join('; ')}.`)
}
