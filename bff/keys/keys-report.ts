import { join } from 'node:path'
import { type AskedKey, installationKeys, type Taker } from './installation-keys.ts'
import { makeKeyPair, makeSecret, type MadeKey } from './make-keys.ts'

/** Makes these keys in this folder, one after another. What is there already stays. */
export async function makeKeys(folder: string, keys: readonly AskedKey[]): Promise<MadeKey[]> {
  const made: MadeKey[] = []
  for (const { name, kind } of keys) {
    const key = kind === 'secret' ? makeSecret(folder, name) : makeKeyPair(folder, name, kind)
    made.push(await key)
  }
  return made
}

/**
 * What the operator reads: what was made, what was there, and where to write it.
 * @param folder as it is to stand in the configuration
 */
export function keysReport(
  folder: string,
  made: readonly MadeKey[],
): { lines: string[]; right: boolean } {
  const files = made.flatMap((key) => key.files)
  const written = (how: 'made' | 'there') =>
    files.filter((file) => file.written === how).map(({ file }) => `  ${join(folder, file)}`)
  const faults = made.flatMap(({ name, fault }) => (fault ? [`  ${name}: ${fault}`] : []))
  const usable = made.filter(({ fault }) => fault === undefined)
  return {
    lines: [
      ...part('Made:', written('made')),
      ...part('Already there, and left as it is:', written('there')),
      ...part('Not made, or not usable:', faults),
      ...part(
        'What to write in the configuration:',
        usable.flatMap((key) => advice(folder, key)),
      ),
      ...(usable.length > 0
        ? ['A private half and a secret stay on the machine of the part that is named with it.']
        : []),
    ],
    right: faults.length === 0,
  }
}

const part = (heading: string, lines: readonly string[]) =>
  lines.length > 0 ? [heading, ...lines, ''] : []

function advice(folder: string, key: MadeKey): string[] {
  const known = installationKeys.find(({ name }) => name === key.name)
  if (!known) return []
  return [
    `  ${key.name}: ${known.purpose}`,
    ...known.takers.map((taker) => `    ${taker.part}: ${setting(folder, key, taker)}`),
  ]
}

/** As it may stand in TOML. */
function setting(folder: string, { name, type }: MadeKey, taker: Taker): string {
  const file = (suffix: string) => JSON.stringify(join(folder, `${name}${suffix}`))
  if (taker.half === 'secret') return `${taker.setting}_file = ${file('')}`
  const key = `{ type = "${type}", key_file = ${file(`.${taker.half}.pem`)} }`
  return `${taker.setting} = ${taker.listed ? `[${key}]` : key}`
}
