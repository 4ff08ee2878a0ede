import type { Locale } from '../../../../ui/locale.ts'
import { deskWords, type DeskWords } from '../words/words.ts'
import { en } from './en.ts'
import { type HelpWords, nl } from './nl.ts'

export const helpWords = (locale: Locale): HelpWords => (locale === 'nl' ? nl : en)

/** A part of the help, as the page and the guide have it. */
export interface HelpPart {
  /** By which the desk leads there. */
  id: 'ask' | 'words'
  title: string
  content: readonly HelpBlock[]
}

export type HelpBlock =
  | { is: 'title' | 'text' | 'said'; text: string }
  | { is: 'steps' | 'points'; texts: readonly string[] }
  | { is: 'table'; head: Row; rows: readonly Row[] }

type Row = readonly [string, string]

const title = (text: string): HelpBlock => ({ is: 'title', text })
const text = (said: string): HelpBlock => ({ is: 'text', text: said })
const said = (words: string): HelpBlock => ({ is: 'said', text: words })
const steps = (texts: readonly string[]): HelpBlock => ({ is: 'steps', texts })
const points = (texts: readonly string[]): HelpBlock => ({ is: 'points', texts })

/** All of it, in one order for every way to read it. Buttons and states are called what they are called at the desk. */
export function helpParts(locale: Locale): HelpPart[] {
  const { ask, words } = helpWords(locale)
  const desk = deskWords(locale)
  const alert = desk.marks.label
  return [
    {
      id: 'ask',
      title: ask.title,
      content: [
        text(ask.lead(desk.facts.title)),
        ...[steps(ask.steps(desk.ask.button)), said(ask.say)],
        ...[title(ask.know.title), points(ask.know.points(desk.away))],
        ...[title(ask.states.title), statesTable(ask, desk)],
        title(ask.notConfirmed.title(desk.ask.is.not_confirmed)),
        ...[text(ask.notConfirmed.text), steps(ask.notConfirmed.steps(alert))],
      ],
    },
    {
      id: 'words',
      title: words.title,
      content: [
        ...[text(words.lead), text(words.when)],
        ...[steps(words.steps(alert)), said(words.say)],
        ...[title(words.not.title), points(words.not.points(desk.ask.button))],
        ...[title(words.between.title), points(words.between.points)],
        ...[text(words.between.then(alert)), text(words.renewed)],
      ],
    },
  ]
}

function statesTable({ states }: HelpWords['ask'], { ask, facts }: DeskWords): HelpBlock {
  const meanings: Readonly<Record<string, string>> = { ...ask.means, done: states.done }
  const rows = Object.entries(ask.is).map(([state, name]): Row => [name, meanings[state] ?? ''])
  return {
    is: 'table',
    head: [states.says, states.means],
    rows: [...rows, [facts.checkingTitle, facts.checking]],
  }
}
