import type { Availability } from '../../protocol/availability.ts'
import type { MethodOption, PurposeOptions } from '../../protocol/session-options.ts'
import type { Locale } from '../../ui/locale.ts'
import { say, type Words } from '../../ui/words.ts'
import type { CoreConfig, Method, Purpose } from '../configuration/core-config.ts'

/** What a citizen can choose for a purpose, in their language (PROTOCOL.md sections 2 and 7). */
export function purposeOptions(
  purpose: Purpose,
  {
    config,
    locale,
    availability,
    isThere,
  }: {
    config: CoreConfig
    locale: Locale
    availability: ReadonlyMap<string, Availability>
    isThere: (method: Method) => boolean
  },
): PurposeOptions {
  const said = (words: Words | undefined) => words && say(words, locale)
  const option = ({ tag, name, description, imagePath }: Method): MethodOption => ({
    tag,
    name: say(name, locale),
    image_path: imagePath,
    description: said(description),
  })
  return {
    auth_methods: purpose.authMethods.map((method) => ({
      ...option(method),
      ...(!isThere(method) && { available: false }),
    })),
    comm_methods: purpose.commMethods.map((method) => ({
      ...option(method),
      ...availability.get(method.tag),
    })),
    name: said(purpose.name),
    description: said(purpose.description),
    authentication: purpose.authentication,
    attributes: purpose.attributes.map(({ tag, name, reason }) => ({
      tag,
      name: say(name, locale),
      reason: said(reason),
    })),
    retention: said(purpose.retention),
    controller: said(purpose.controller ?? config.organisation.name),
  }
}
