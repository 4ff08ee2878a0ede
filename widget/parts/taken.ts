import { html, nothing } from 'lit'
import type { Contact } from '../contact.ts'
import { methodLines } from '../../ui/method-lines.ts'
import type { Method, Options } from '../options.ts'
import { stepsOf } from '../way.ts'
import { channelIcon, identificationIcon } from '../../ui/method-icons.ts'
import { icon } from './icon.ts'
import type { IconName } from '../../ui/icons.ts'

/** Says which choices were made for the citizen, because there was only one. */
export function taken(options: Options, contact: Contact) {
  const steps = stepsOf(options)
  const { channel, identification } = contact.words
  const [onlyChannel] = options.channels
  const [onlyMethod] = options.authentication === 'none' ? [] : options.methods
  const line = (via: string, method: Method, drawing: IconName) =>
    html`<li>
      ${icon(drawing)}
      <div>
        ${via} <b>${method.name}</b>
        ${methodLines(method, contact, new Date()).map(
          (text) => html`<span class="option-line">${text}</span>`,
        )}
      </div>
    </li>`
  const lines = [
    onlyChannel && !steps.includes('channel')
      ? line(channel.only, onlyChannel, channelIcon(onlyChannel.tag))
      : null,
    onlyMethod && !steps.includes('identification')
      ? line(identification.only, onlyMethod, identificationIcon(onlyMethod.tag))
      : null,
  ].filter((line) => line !== null)
  return lines.length
    ? html`<ul class="taken" part="taken">
        ${lines}
      </ul>`
    : nothing
}
