import { html, nothing } from 'lit/html.js'
import { methodDrawings, type MethodDrawing } from '../../ui/method-drawings.ts'
import { channelIcon } from '../../ui/channel-icon.ts'
import { identificationIcon } from '../../ui/identification-icon.ts'
import type { MethodNow } from '../../ui/lines-of-method.ts'
import type { AtStep, Contact } from '../contact.ts'
import { stepsOf } from '../way.ts'
import { allWords } from '../words.ts'
import { icon } from './icon.ts'
import { lines } from './lines.ts'

type Taken = [via: string, what: MethodNow & { name: string | null }, drawing: MethodDrawing]

/** Says which choices were made for the citizen, because there was only one. */
export function taken(screen: AtStep, contact: Contact) {
  const { options } = screen
  if (!options) return nothing
  const steps = stepsOf(screen)
  const { subject, channel, identification } = allWords(contact)
  const [onlyChannel] = options.channels
  const [onlyMethod] = options.authentication === 'none' ? [] : options.methods
  const all: Taken[] = []
  if (options.taken) all.push([subject.only, { ...options, available: true }, 'chat'])
  if (onlyChannel && !options.channels[1])
    all.push([channel.only, onlyChannel, channelIcon(onlyChannel.tag)])
  if (onlyMethod && !steps.includes('identification'))
    all.push([identification.only, onlyMethod, identificationIcon(onlyMethod.tag)])
  return all[0]
    ? html`<ul class="taken" part="taken">
        ${all.map(
          ([via, what, drawing]) =>
            html`<li>
              ${icon(methodDrawings[drawing])}
              <div>${via} <b>${what.name}</b> ${lines(what, contact)}</div>
            </li>`,
        )}
      </ul>`
    : nothing
}
