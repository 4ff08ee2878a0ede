import { addressWithChoices } from './choice-address.ts'
import type { Choices } from './choices.ts'
import { showAddress } from './page-address.ts'

/**
 * Leaves for another page. The choices stay in the address of this one, so that the back button
 * finds them also where the browser has to load the page again.
 */
export function leave(url: string, purpose: string, choices: Choices): void {
  showAddress(addressWithChoices(location.href, purpose, choices))
  location.assign(url)
}

/**
 * The same by a form, of which the server answers with where the browser goes: where the browser has to
 * bring its cookies along, and where no script of this page may speak to the server.
 *
 * @param fields what isn't known is left out
 */
export function leaveByForm(
  url: string,
  purpose: string,
  choices: Choices,
  fields: Readonly<Record<string, string | undefined>>,
): void {
  showAddress(addressWithChoices(location.href, purpose, choices))
  const form = document.createElement('form')
  form.method = 'post'
  form.action = url
  // Also where the page says that its links open elsewhere.
  form.target = '_self'
  form.hidden = true
  for (const [name, value] of Object.entries(fields)) {
    if (value === undefined) continue
    const field = document.createElement('input')
    field.type = 'hidden'
    field.name = name
    field.value = value
    form.append(field)
  }
  document.body.append(form)
  try {
    form.submit()
  } catch {
    // Where the policy of the page forbids it Firefox throws as well; who listens for the violation knows already.
  }
  form.remove()
}
