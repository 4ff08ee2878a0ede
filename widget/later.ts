/**
 * Everything that isn't needed to ask the first question, in a file of its own. It is fetched when the
 * citizen first touches the widget, or sooner where it is needed sooner.
 */
export { arrive } from './arrive.ts'
export { closed } from './steps/closed.ts'
export { explain } from './explain.ts'
export { entered } from './entered.ts'
export { movesFocus, needsFallback } from './landing.ts'
export { back } from './parts/back.ts'
export { message } from './parts/message.ts'
export { taken } from './parts/taken.ts'
export { linesNow } from './lines-now.ts'
export { move } from './moves.ts'
export { hasOtherWay } from './other-way.ts'
export { stopRepeated } from './repeated-press.ts'
export { prepare } from './prepare.ts'
export { laterSteps } from './steps/later-steps.ts'
export { spoken } from './steps/sharing.ts'
export { tell } from './tell.ts'
export { allWords } from './words.ts'
export { findOut } from './why-unreachable.ts'
