import { createContext } from '@lit/context'
import type { Locale } from '../../../ui/locale.ts'
import type { DeskActs } from './acts.ts'
import type { Preferences } from './preferences.ts'
import type { DeskWords } from './words/words.ts'

/** What every part of the desk finds around it; what a part is about is given to it as properties. */
export const wordsContext = createContext<DeskWords>(Symbol('words'))
export const localeContext = createContext<Locale>(Symbol('locale'))
/** The server's clock, once a second: only who shows it run should listen. */
export const clockContext = createContext<Date>(Symbol('clock'))
export const actsContext = createContext<DeskActs>(Symbol('acts'))
export const preferencesContext = createContext<Preferences>(Symbol('preferences'))
