import type { MethodOption } from '../../protocol/session-options.ts'
import { html, type Html } from '../../ui/html.ts'
import type { IconName } from '../../ui/icons.ts'
import { contactMessages } from '../../ui/messages/contact.ts'
import { channelIcon } from '../../ui/channel-icon.ts'
import { identificationIcon } from '../../ui/identification-icon.ts'
import { button } from '../../ui/parts/button.ts'
import { choices, type Choice } from '../../ui/parts/choices.ts'
import { icon } from '../../ui/parts/icon.ts'
import { basePath } from '../pages/shell.ts'
import type { ContactPage } from './contact-page.ts'
import { isAvailable, linesOf } from './methods.ts'
import { sharing } from './sharing.ts'

/** The questions of the widget in one form, for a browser that can't run it. It starts at `POST /start`. */
export function contactForm(page: ContactPage): Html {
  const { config, options, words } = page
  const channels: Question = {
    name: 'comm_method',
    legend: words.channel.title,
    methods: options.comm_methods,
    icon: channelIcon,
  }
  const questions = [channels, identification(page)].filter((question) => question !== undefined)
  const hidden = {
    purpose: page.purpose,
    locale: page.locale,
    return_url: `${config.serverUrl}${page.path}`,
    ...Object.fromEntries(
      questions.filter(isAnswered).map(({ name, methods: [only] }) => [name, only?.tag ?? '']),
    ),
  }
  return html`<form class="stack contact-form" method="post" action="${basePath(config)}/start">
    ${Object.entries(hidden).map(
      ([name, value]) => html`<input type="hidden" name="${name}" value="${value}" />`,
    )}
    ${questions.filter((question) => !isAnswered(question)).map((one) => ask(one, page))}
    ${taken(questions.filter(isAnswered), page)} ${sharing(page)}
    <div class="button-row">${button({ label: whatIsNext(page) })}</div>
  </form>`
}

interface Question {
  name: 'comm_method' | 'auth_method'
  legend: string
  lead?: string
  methods: readonly MethodOption[]
  icon: (tag: string) => IconName
  /** An answer that is no method. */
  without?: Choice
}

/** How the citizen shows who they are, where that is a question. */
function identification({ options, identified, words }: ContactPage): Question | undefined {
  const { auth_methods: methods, authentication = 'required' } = options
  if (identified || authentication === 'none' || methods.length === 0) return undefined
  const { title, lead, without } = words.identification
  return {
    name: 'auth_method',
    legend: title,
    lead,
    methods,
    icon: identificationIcon,
    ...(authentication === 'optional' && {
      // An empty field is how a form says that there is no method.
      without: { value: '', label: without.name, description: without.description, icon: 'person' },
    }),
  }
}

/** A choice with one answer is made, and said. */
const isAnswered = ({ methods, without }: Question): boolean => methods.length === 1 && !without

function ask({ name, legend, lead, methods, icon: iconOf, without }: Question, page: ContactPage) {
  const answers: Choice[] = methods.map((method) => ({
    value: method.tag,
    label: method.name,
    description: linesOf(method, page),
    icon: iconOf(method.tag),
    disabled: !isAvailable(method),
  }))
  const options = without ? [...answers, without] : answers
  const [first, second] = options.filter(({ disabled }) => !disabled)
  const chosen = second ? undefined : first?.value
  return choices({ name, legend, heading: 'h2', lead, options, chosen })
}

function taken(questions: readonly Question[], page: ContactPage): Html | undefined {
  const { words } = page
  const lines = questions.flatMap(({ name, methods, icon: iconOf }) =>
    methods.map(
      (method) =>
        html`<li>
          ${icon(iconOf(method.tag))}
          <div>
            ${name === 'comm_method' ? words.channel.only : words.identification.only}
            <b>${method.name}</b>
            ${linesOf(method, page).map((line) => html`<span class="taken-line">${line}</span>`)}
          </div>
        </li>`,
    ),
  )
  return lines.length > 0
    ? html`<ul class="taken">
        ${lines}
      </ul>`
    : undefined
}

/** On the button. Where it depends on what is chosen, that can't be said before. */
function whatIsNext({ config, options, identified, words, locale }: ContactPage): string {
  const { authentication = 'required', auth_methods, comm_methods } = options
  const [method, ...otherMethods] = auth_methods
  const [channel, ...otherChannels] = comm_methods
  if (identified || authentication === 'none' || !method)
    return channel && !otherChannels.length ? words.sharing.goOn(channel.name) : words.next
  if (authentication === 'optional') return words.next
  return otherMethods.length
    ? contactMessages(locale, config.wording).goToLogin
    : words.sharing.goTo(method.name)
}
