import { identificationStep } from './identification.ts'
import { sharingStep } from './sharing.ts'
import { subjectStep } from './subject.ts'

/** What every step but the first question shows. */
export const laterSteps = {
  subject: subjectStep,
  identification: identificationStep,
  sharing: sharingStep,
}
