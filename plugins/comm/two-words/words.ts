import list from './words.txt?raw'

/**
 * 2,048 common Dutch words of 4 to 8 letters, eleven bits each. None differs from another by one letter or sounds like
 * it: they are said and heard over a bad line, by people who learn the language.
 */
export const words: readonly string[] = list.trim().split('\n')
