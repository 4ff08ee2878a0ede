import type { Locale } from '../../ui/locale.ts'
import { contactMessages } from '../../ui/messages/contact.ts'
import { pageMessages } from '../../ui/messages/page.ts'
import type { CoreConfig } from '../configuration/core-config.ts'
import { basePath } from './shell.ts'

/** A link that says where it leads. */
export interface WayOn {
  label: string
  href: string
}

/**
 * Where a citizen can go from a page that ends: the organisation's website, else our own list of what they can
 * contact it about, in the language of this page. The configuration of an older core has no website, and one may have nothing to begin.
 */
export function wayOn(config: CoreConfig, locale: Locale): WayOn | undefined {
  const { website } = config.organisation
  if (website) return { label: pageMessages(locale, config.wording).backToWebsite, href: website }
  const begins = [...config.purposes.values()].some(({ commMethods }) => commMethods.length > 0)
  if (!begins) return undefined
  return {
    label: contactMessages(locale, config.wording).unknown.others,
    href: `${basePath(config)}/contact?lang=${locale}`,
  }
}
