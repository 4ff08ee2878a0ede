import { answersIn } from '../../protocol/testing/answers.ts'
import { offers, offersAll, type Reply } from '../builders/fake-core.ts'
import { chose, type Group, type State } from './state.ts'

/** States that come about by the element's attributes. */

const stating = (title: string, options: Reply, more: Partial<State> = {}): State => ({
  title,
  core: { options },
  arrives: 'form .button.main',
  ...more,
})

/** The page names no subject. */
export function subjects(locale: string): Group {
  const { subjects, closed, moving } = answersIn(locale)
  const attributes = { purpose: '' }
  const all = (title: string, more: Partial<State> = {}) =>
    stating(title, offersAll(subjects), { attributes, ...more })
  return {
    subject: all('Subject: one is closed now'),
    subjectChosen: all('Subject, chosen', {
      acts: [{ choose: 'passport' }],
      arrives: '.option.chosen',
    }),
    subjectMissing: all('Subject, left unanswered', { acts: ['next'], arrives: '.note.bad' }),
    subjectKnown: all('Subject, chosen: the channel is next', {
      acts: [{ choose: 'passport' }, 'next'],
      arrives: 'input[value="chat"]',
    }),
    onlySubject: stating('Only one subject', offersAll({ moving }), {
      attributes,
      arrives: '.taken',
    }),
    subjectsClosed: stating(
      'All subjects are closed',
      offersAll({ moving: closed, passport: closed }),
      {
        attributes,
        arrives: '[part=title]',
        at: 'closed',
      },
    ),
    subjectBack: all('Back with a subject: cancelled', {
      fragment: `${chose}&id-contact=cancelled`,
      arrives: '.note',
    }),
  }
}

/** The page chooses for the citizen. */
export function presets(locale: string): Group {
  const { moving } = answersIn(locale)
  const preset = (title: string, attributes: Record<string, string>, arrives: string) =>
    stating(title, offers(moving), { attributes, arrives })
  return {
    channel: preset('The page chooses the channel', { 'comm-method': 'chat' }, '.taken'),
    identification: preset(
      'The page chooses how to identify',
      { 'auth-method': 'digid' },
      '.taken',
    ),
    both: preset(
      'The page chooses both',
      { 'comm-method': 'chat', 'auth-method': 'digid' },
      '.shared',
    ),
    closed: preset(
      'The page chooses a channel that is closed: it is asked after all',
      { 'comm-method': 'video' },
      'input[value="video"]',
    ),
    headings: preset('Headings of another level', { 'heading-level': '4' }, 'h4, legend h4'),
  }
}

/** Who identifies first chooses the channel once they are back. */
export function splitChoice(locale: string): Group {
  const { moving, optional } = answersIn(locale)
  const attributes = { order: 'identify-first' }
  const first = (title: string, more: Partial<State> = {}, options = moving) =>
    stating(title, offers(options), { attributes, ...more })
  const identified = 'id-contact-choice=moving..digid&id-contact=identified'
  return {
    identification: first('Identify first'),
    sharing: first('Identify first: what is shared', {
      acts: [{ choose: 'digid' }, 'next'],
      arrives: '.shared',
    }),
    leaving: first('Identify first: leaving by a form', {
      acts: [{ choose: 'digid' }, 'next', 'next'],
      arrives: '.spinner',
      at: 'leaving',
    }),
    identified: first('Identified: the channel is next', {
      fragment: identified,
      arrives: 'input[value="chat"]',
    }),
    identifiedSharing: first('Identified: what is shared', {
      fragment: identified,
      acts: [{ choose: 'chat' }, 'next'],
      arrives: '.shared',
    }),
    without: first(
      'Not identified after all: the channel is next',
      { acts: [{ choose: '' }, 'next'], arrives: 'input[value="chat"]' },
      optional,
    ),
  }
}

/** Behind a button. */
export function layouts(locale: string): Group {
  const { moving } = answersIn(locale)
  const laid = (title: string, layout: 'button' | 'dialog', more: Partial<State> = {}) =>
    stating(title, offers(moving), { attributes: { layout }, ...more })
  const closed = { arrives: '.open', at: 'nothing' } as const
  const open = { acts: ['open'] } as const
  return {
    button: laid('Behind a button', 'button', closed),
    buttonOwnWords: laid('Behind a button with the web editor’s own words', 'button', {
      ...closed,
      opens: 'Bel of chat met Burgerzaken',
    }),
    buttonOpen: laid('Behind a button, open', 'button', open),
    buttonBack: laid('Behind a button, back after cancelling', 'button', {
      fragment: `${chose}&id-contact=cancelled`,
      arrives: '.note',
    }),
    dialog: laid('In a dialog, closed', 'dialog', closed),
    dialogOpen: laid('In a dialog, open', 'dialog', open),
    dialogBack: laid('In a dialog, back after cancelling', 'dialog', {
      fragment: `${chose}&id-contact=cancelled`,
      arrives: '.note',
    }),
  }
}
