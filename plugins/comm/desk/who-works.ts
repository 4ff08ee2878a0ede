import { html, type Html } from '../../../ui/html.ts'
import { button } from '../../../ui/parts/button.ts'
import { icon } from '../../../ui/parts/icon.ts'
import { languageSwitch } from '../../../ui/parts/language-switch.ts'
import type { AgentProfile, AgentRole } from '../agents/agent.ts'
import type { Workplace } from './shell.ts'
import { helpWords } from './help/help-words.ts'
import type { HelpWords } from './help/nl.ts'
import { deskLanguages } from './words/languages.ts'
import { deskWords } from './words/words.ts'
import { workplaceWords } from './words/workplaces.ts'

/** Who somebody is at the desk, as its pages show it. */
export type Worker = Pick<AgentProfile, 'name' | 'roles'>

const places: readonly (readonly [role: AgentRole, path: string])[] = [
  ['agent', ''],
  ['lead', '/lead'],
  ['privacy_officer', '/privacy'],
]

/** At the end of the header of every page at the desk: the way to their other pages, who works, and the way out. */
export function whoWorks(
  { name, roles }: Worker,
  here: AgentRole | 'help',
  { locale, base, languages = deskLanguages }: Pick<Workplace, 'locale' | 'base' | 'languages'>,
): Html {
  const words = deskWords(locale)
  const workplaces = workplaceWords(locale)
  const theirs = places.filter(([role]) => roles.includes(role))
  return html`<div class="desk-who">
    ${
      (theirs.length > 1 || here === 'help') &&
      html`<nav class="desk-places" aria-label="${workplaces.label}">
        ${theirs.map(([role, path]) => html`<a href="${base}${path}" ${role === here && html`aria-current="page"`}>${workplaces[role]}</a>`)}
      </nav>`
    }
    ${here !== 'help' && helpLink(`${base}/help?lang=${locale}`, helpWords(locale))}
    <id-contact-desk-language
      >${languageSwitch({ offered: languages }, { locale, label: words.language })}</id-contact-desk-language
    >
    <span class="desk-agent"
      >${icon('person')}<span class="visually-hidden">${words.loggedInAs} </span>${name}</span
    >
    <form method="post" action="${base}/logout">
      ${button({ label: words.logOut, kind: 'plain' })}
    </form>
    <id-contact-login base="${base}"></id-contact-login>
  </div>`
}

const helpLink = (address: string, { link, newWindow }: HelpWords): Html =>
  html`<a href="${address}" target="_blank"
    >${link}<span class="visually-hidden"> ${newWindow}</span></a
  >`
