import type { KeyObject } from 'node:crypto'
import { z } from 'zod'
import { Dialect } from '../../../protocol/auth-result.ts'
import { privateKey } from '../../../protocol/key-schema.ts'
import { baseUrl, type Fault, words } from '../../kit/configuration.ts'
import type { Words } from '../../../ui/words.ts'

/** How this plugin lets somebody identify during a conversation. */
export interface IdentificationSettings {
  /** Where the core is, for this process. */
  coreUrl: string
  /** What starts are signed with, and by which name the core knows it. */
  key: KeyObject
  kid: string
  /** Where citizens choose on a page elsewhere instead of in the conversation. */
  choicePage: ChoicePageSettings | undefined
}

export interface ChoicePageSettings {
  /** The signed params are put right behind it. */
  url: string
  key: KeyObject
  dialect: Dialect
  displayName: Words
}

/** What of `[comm]` is about it. The names are those of the older families. */
export const identificationTables = {
  core_url: baseUrl.optional(),
  start_auth_signing_privkey: privateKey.optional(),
  start_auth_key_id: z.string().min(1).default('chat'),
  widget_url: z
    .string()
    .refine((text) => URL.canParse(text) && /^https?:$/.test(new URL(text).protocol), {
      error: 'must be an http or https URL that a token can be put right behind',
    })
    .optional(),
  widget_signing_privkey: privateKey.optional(),
  widget_dialect: Dialect.default('id-contact'),
  display_name: words.optional(),
  /** By subject: tags of purposes for which its agents can ask to identify besides. */
  identify_with: z.record(z.string(), z.array(z.string()).min(1)).default({}),
}

type Tables = z.output<z.ZodObject<typeof identificationTables>>

const needsStartKey = (path: string): Fault => ({
  path,
  problem: 'needs start_auth_signing_privkey, which signs the request to let somebody identify',
})

/** What is wrong with it as a whole. */
export function identificationFaults(table: Tables, purposes: readonly string[]): Fault[] {
  const {
    identify_with,
    start_auth_signing_privkey: key,
    widget_url,
    widget_signing_privkey,
  } = table
  const besides = Object.entries(identify_with)
  return [
    ...besides.flatMap(([subject, tags]) => [
      ...(purposes.includes(subject)
        ? []
        : [{ path: `comm.identify_with.${subject}`, problem: 'is not the tag of a purpose' }]),
      ...tags.flatMap((tag, index) =>
        purposes.includes(tag)
          ? []
          : {
              path: `comm.identify_with.${subject}[${index}]`,
              problem: 'must be the tag of a purpose',
            },
      ),
    ]),
    ...(besides.length > 0 && key === undefined ? [needsStartKey('comm.identify_with')] : []),
    ...(widget_url !== undefined && key === undefined ? [needsStartKey('comm.widget_url')] : []),
    ...((widget_url === undefined) === (widget_signing_privkey === undefined)
      ? []
      : [
          {
            path: `comm.${widget_url === undefined ? 'widget_url' : 'widget_signing_privkey'}`,
            problem: 'is needed too: a link to the choice page is an address with what is signed',
          },
        ]),
  ]
}

/** Undefined where nobody is asked to identify during a conversation. */
export function identificationOf(
  table: Tables,
  { serverUrl, organisation }: { serverUrl: string; organisation: Words },
): IdentificationSettings | undefined {
  const { start_auth_signing_privkey: key, widget_url: url, widget_signing_privkey } = table
  if (key === undefined) return undefined
  return {
    coreUrl: table.core_url ?? serverUrl,
    key,
    kid: table.start_auth_key_id,
    choicePage:
      url === undefined || widget_signing_privkey === undefined
        ? undefined
        : {
            url,
            key: widget_signing_privkey,
            dialect: table.widget_dialect,
            displayName: table.display_name ?? organisation,
          },
  }
}
