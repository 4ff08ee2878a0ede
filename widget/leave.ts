import { addressWithChoices, type Choices } from './choices.ts'
import { showAddress } from './page-address.ts'

/**
 * Leaves for another page. The choices stay in the address of this one, so that the back button
 * finds them also where the browser has to load the page again.
 */
export function leave(url: string, purpose: string, choices: Choices): void {
  showAddress(addressWithChoices(location.href, purpose, choices))
  location.assign(url)
}
