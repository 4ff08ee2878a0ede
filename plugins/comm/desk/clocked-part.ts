import { consume } from '@lit/context'
import { state } from 'lit/decorators.js'
import { clockContext } from './contexts.ts'
import { DeskPart } from './desk-part.ts'

/** A part of the desk in which a clock runs: it is drawn again every second. */
export abstract class ClockedPart extends DeskPart {
  @consume({ context: clockContext, subscribe: true })
  @state()
  protected now!: Date
}
