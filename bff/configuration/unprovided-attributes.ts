import { z } from 'zod'
import { closest } from './closest.ts'
import type { Fault } from './fault.ts'
import type { Table } from './tables.ts'

/** A way of identifying of this process, and the tags of all that it can give. */
export interface Provider {
  path: string
  attributes: readonly string[]
}

const texts = z.array(z.string().catch('')).catch([])
const Asking = z.object({
  internal_url: z.string().optional().catch(undefined),
  auth_methods: z
    .array(z.object({ tag: z.string(), start: z.string() }).catch({ tag: '', start: '' }))
    .catch([]),
  purposes: z
    .array(
      z
        .object({ attributes: texts, allowed_auth: texts, authentication: z.unknown().optional() })
        .catch({ attributes: [], allowed_auth: [] }),
    )
    .catch([]),
})

/**
 * A purpose asks only for what every way of identifying that it allows can give, as far as that runs here: who chose
 * another would get an error.
 */
export function unprovidedAttributes(tables: Table, providers: readonly Provider[]): Fault[] {
  const { internal_url: internalUrl = '', auth_methods: methods, purposes } = Asking.parse(tables)
  const known = methods.flatMap(({ tag, start }) => {
    const path = start.replace(internalUrl.replace(/\/+$/, ''), '').replace(/\/+$/, '')
    const provider = providers.find((one) => one.path === path)
    return provider ? [{ tag, attributes: provider.attributes }] : []
  })
  return purposes.flatMap(({ attributes, allowed_auth: allowed, authentication }, index) => {
    if (authentication === 'none') return []
    const usable = known.filter(({ tag }) => allowed.includes('*') || allowed.includes(tag))
    return attributes.flatMap((attribute, place): Fault[] => {
      const lacking = usable.filter((method) => !method.attributes.includes(attribute))
      const [first] = lacking
      if (first === undefined || attribute === '') return []
      const suggestion = closest(attribute, first.attributes)
      return [
        {
          path: `purposes[${index}].attributes[${place}]`,
          problem: `is not given by ${lacking.map(({ tag }) => tag).join(', ')}, which the purpose allows`,
          ...(suggestion && { suggestion }),
        },
      ]
    })
  })
}
