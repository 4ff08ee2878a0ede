import type { HelpWords } from './nl.ts'

export const en: HelpWords = {
  title: 'Help for agents',
  link: 'Help',
  newWindow: '(new window)',
  say: 'Say, for example',

  ask: {
    title: 'Asking who somebody is',
    lead: (verified) =>
      `You know who you talk to only when information stands under “${verified}”. A name in the chat proves nothing.`,
    steps: (button) => [
      `Press “${button}”.`,
      'Choose what for. Tick only what you really need.',
      'Tell what is going to happen.',
      'Wait until the citizen is back.',
      'See whether information is there. Only then give personal information.',
    ],
    say: 'You will see a question in the chat. You log in, and then you are back here. Our conversation stays open.',
    know: {
      title: 'Good to know',
      points: (away) => [
        `While the citizen logs in it may say “${away}”. That is normal.`,
        'The citizen may say no. The conversation goes on as before.',
        'The citizen may take information back later. You then no longer see it.',
        'What the citizen shares now takes the place of what was there. So all of it is of one person.',
        'Never send a link to log in yourself. The question always comes from this conversation.',
      ],
    },
    states: {
      title: 'How it stands',
      says: 'It says',
      means: 'That means',
      done: 'Information of this person is there. It has been verified.',
    },
    notConfirmed: {
      title: (state) => `Does it say “${state}”?`,
      text: 'That can be innocent: an app on a phone sometimes comes back in another browser. But somebody may have passed the link to log in on.',
      steps: (alert) => [
        'Ask the citizen to begin again in the window of this conversation.',
        'Does it happen again? Then give no personal information.',
        `Don’t you trust it? Choose “${alert}”.`,
      ],
    },
  },

  words: {
    title: 'The two words of a conversation',
    lead: 'You and the citizen see the same two words, such as “kapstok” and “zeemeeuw”. You say the first, the citizen says the second. Are they right? Then you both look at the same conversation.',
    when: 'Use them when you hear or see each other too, by phone or video. And when one of you doubts it.',
    steps: (alert) => [
      'Say the first word.',
      'Ask for the second word. Don’t help.',
      'Is it right? Then go on.',
      `Isn’t it right? Say so. Give no personal information, and choose “${alert}”.`,
    ],
    say: 'My first word is: kapstok. Which word do you see as the second?',
    not: {
      title: 'What the words don’t say',
      points: (ask) => [
        `They don’t say who somebody is. Use “${ask}” for that.`,
        'They stop nobody who sits in between. Such a person has the conversation open and passes everything on to somebody else at once. Then they pass on the words too.',
        'They don’t say that nobody looks along. Whoever you invited into the conversation sees the same words.',
        'In the chat itself they prove nothing. Whoever reads the chat reads the words.',
      ],
    },
    between: {
      title: 'Does somebody sit in between? Look out for this',
      points: [
        'The citizen logs in, types or reads something out because somebody else says so.',
        'The citizen thinks they talk to somebody else, such as a bank.',
        'The answers don’t fit your questions.',
      ],
      then: (alert) =>
        `Then give no personal information, and arrange nothing. Choose “${alert}”. Ask the citizen to contact you themselves, without that other person.`,
    },
    renewed:
      'There are new words when a colleague takes the conversation over, when it goes on in another way, and when somebody logs in. The old ones no longer count.',
  },
}
