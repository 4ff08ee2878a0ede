import type { Meta } from '@storybook/web-components-vite'
import { subjects } from './page-says.ts'
import { stateStory } from './story.ts'

/** The page doesn’t say what it is about: that is asked first. */
const meta: Meta = { title: 'Widget/Subjects', component: 'id-contact' }
export default meta

export const Subject = stateStory(subjects, 'subject')
export const SubjectChosen = stateStory(subjects, 'subjectChosen')
export const SubjectMissing = stateStory(subjects, 'subjectMissing')
export const SubjectKnown = stateStory(subjects, 'subjectKnown')
export const OnlySubject = stateStory(subjects, 'onlySubject')
export const SubjectsClosed = stateStory(subjects, 'subjectsClosed')
export const SubjectBack = stateStory(subjects, 'subjectBack')
