import type { CallMessages } from './call.nl.ts'
import type { Patch } from './patch.ts'

export const informal: Patch<CallMessages> = {
  about: (subject) => `Je belt over “${subject}”.`,
  onAComputer: {
    title: 'Zit je achter een computer?',
    text: 'Richt de camera van je telefoon op dit vierkant. Dan bel je met je telefoon.',
  },
  expired: {
    text: (time) =>
      `De code werkte tot ${time}. Daarna is hij voor je veiligheid gestopt. Begin opnieuw voor een nieuwe code.`,
  },
}
