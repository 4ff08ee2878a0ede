import type { ReceiptMessages } from './receipt.nl.ts'

export const en: ReceiptMessages = {
  title: 'Proof of deletion',
  lead: 'Do you have a proof that your information was deleted? Here you see whether it is genuine and what it says.',
  form: {
    code: 'Paste the text or the code of the proof',
    file: 'Or choose the file',
    check: 'Check the proof',
    again: 'Check another proof',
  },
  genuine: 'This proof is genuine',
  genuineText: (organisation) => `It is from ${organisation}, and nothing in it was changed.`,
  says: {
    title: 'What the proof says',
    organisation: 'Organisation',
    subject: 'Subject',
    kinds: 'What was deleted',
    cause: 'Why',
    removed: 'Deleted on',
    keptRemoved: 'Kept messages deleted on',
    planned: 'Key will be destroyed around',
    unreadable: 'Key destroyed on',
    keptPlanned: 'Key of the kept messages will be destroyed around',
    keptUnreadable: 'Key of the kept messages destroyed on',
    number: 'Number of the conversation',
    made: 'Proof made on',
  },
  causes: {
    agent: 'The agent had finished.',
    citizen: 'The person in the conversation stopped it.',
    timer: 'The time was up.',
  },
  means: {
    title: 'What that means',
    removed: 'This information was taken out of our database.',
    planned:
      'There may still be copies in the log and the backups of the database. They are sealed. We destroy the key around the moment above, or later if our system is down then. Only after that can nobody open them.',
    unreadable:
      'The key was destroyed. Nobody can open copies in the log and the backups of the database any more.',
    keptPlanned:
      'Copies of the messages that were kept have a key of their own. We destroy it around the moment that stands above for it, or later if our system is down then. Only after that can nobody open those copies.',
    keptUnreadable:
      'The key of the messages that were kept was destroyed. Nobody can open copies of those messages any more.',
    keys: 'This holds if nobody copied the folder with keys. Our system does not, but it cannot see whether somebody else did.',
    stays:
      'What stays: that there was a conversation, and who saw and deleted which kinds of information. Not the information itself.',
    kept: (moment, reason) =>
      `The messages were not deleted. We keep them until ${moment}. The reason: ${reason}`,
    keptRemoved: (reason) =>
      `The messages were kept at first. After that they were deleted too. The reason to keep them: ${reason}`,
  },
  comeBack: 'Check this proof again later. Once the key is destroyed, you get a new proof here.',
  comeBackKept:
    'Check this proof again later. Once the messages are deleted, you get a new proof here.',
  renewed: {
    title: 'There is a new proof',
    text: 'Meanwhile the key was destroyed. The new proof says when.',
    kept: 'Meanwhile the messages that were kept were deleted too. The new proof says when.',
    download: 'Download the new proof',
  },
  faults: {
    absent: {
      title: 'There is no proof yet',
      text: 'Paste the text of the proof, or choose the file.',
    },
    too_large: {
      title: 'This is too large',
      text: 'A proof is shorter. Choose the file that you got from us.',
    },
    not_a_receipt: {
      title: 'This is not a whole proof',
      text: 'We find no whole code in it. Copy everything, or choose the file.',
    },
    unknown_key: {
      title: 'This proof is not ours',
      text: 'It was made with a key that we do not know. Is it from another organisation? Then check it there.',
    },
    changed: {
      title: 'This proof is not right',
      text: 'Something in it was changed, or we did not make it.',
    },
    newer: {
      title: 'We cannot read this proof yet',
      text: 'It is genuine, but newer than this page. Try again later.',
    },
  },
  file: {
    code: 'Only the code below counts. The text above it is an explanation.',
    check: (address) => `Check this proof at ${address}`,
  },
}
