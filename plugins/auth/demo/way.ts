import { identifyMessages } from '../../../ui/messages/identify.ts'
import { choices } from '../../../ui/parts/choices.ts'
import { note } from '../../../ui/parts/note.ts'
import { dateOf } from '../../../ui/times.ts'
import type { Locale } from '../../../ui/locale.ts'
import type { AuthConfig } from '../../kit/auth/auth-config.ts'
import type { PageForm } from '../../kit/auth/pages.ts'
import type { WayOnPage } from '../../kit/auth/way.ts'
import type { DemoTable } from './config.ts'
import { attributesOf, isAvailable, testCitizens } from './people.ts'

/** The citizen picks one of the test citizens, and that is who they are. */
export function demoWay(
  { wording }: Pick<AuthConfig, 'wording'>,
  { level, session_url: wantsNews }: Pick<DemoTable, 'level' | 'session_url'>,
  now: () => Date,
): WayOnPage {
  return {
    kind: 'page',
    provides: isAvailable,
    badge: (locale) => identifyMessages(locale, wording).test.badge,
    form: ({ locale, nothingChosen }) => demoForm(locale, wording, nothingChosen),
    read: ({ citizen: chosen }, { attributes }) => {
      const citizen = testCitizens.find(({ id }) => id === chosen)
      return (
        citizen && {
          attributes: attributesOf(citizen, attributes, now()),
          ...(level !== undefined && { level }),
          ...(wantsNews && { session: crypto.randomUUID() }),
        }
      )
    },
  }
}

function demoForm(
  locale: Locale,
  wording: AuthConfig['wording'],
  nothingChosen: boolean,
): PageForm {
  const { test, problems } = identifyMessages(locale, wording)
  return {
    notice: note({ kind: 'warn', title: test.title, text: test.text }),
    fields: choices({
      name: 'citizen',
      legend: test.choose,
      options: testCitizens.map(({ id, name, birthdate }) => ({
        value: id,
        label: name,
        description: test.born(dateOf(birthdate, locale)),
        icon: 'person',
      })),
      ...(nothingChosen && { error: problems.nothingChosen }),
    }),
    ...(nothingChosen && { error: problems.nothingChosen }),
  }
}
