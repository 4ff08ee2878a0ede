import type { MethodOption, PurposeOptions } from '../../protocol/session-options.ts'
import type { Locale } from '../../ui/locale.ts'
import { ownTextsOf } from '../../ui/messages/own-texts.ts'
import { say, type Words } from '../../ui/words.ts'
import type { CoreConfig, Method, Purpose } from '../configuration/core-config.ts'
import type { Availabilities } from './availability.ts'

/** What a citizen can choose for a purpose now, in their language (PROTOCOL.md sections 2 and 7). */
export async function purposeOptions(
  purpose: Purpose,
  {
    config,
    locale,
    availability: { ofChannel, isThere },
  }: {
    config: CoreConfig
    locale: Locale
    availability: Pick<Availabilities, 'ofChannel' | 'isThere'>
  },
): Promise<PurposeOptions> {
  const channels = await Promise.all(
    purpose.commMethods.map(async (method) => ({
      ...option(method),
      ...(await ofChannel(method, purpose.tag)),
    })),
  )
  const { address } = config.wording
  const texts = ownTextsOf(config.wording, locale, ['questions', 'widget'])
  return {
    auth_methods: purpose.authMethods.map((method) => ({
      ...option(method),
      ...(!isThere(method) && { available: false }),
    })),
    comm_methods: channels,
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
    form_of_address: address === 'informal' ? address : undefined,
    texts: Object.keys(texts).length > 0 ? texts : undefined,
  }

  function said(words: Words | undefined): string | undefined {
    return words && say(words, locale)
  }

  function option({ tag, name, description, imagePath }: Method): MethodOption {
    return { tag, name: say(name, locale), image_path: imagePath, description: said(description) }
  }
}
