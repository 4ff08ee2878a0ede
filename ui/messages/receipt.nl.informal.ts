import type { Patch } from './patch.ts'
import type { ReceiptMessages } from './receipt.nl.ts'

export const informal: Patch<ReceiptMessages> = {
  lead: 'Heb je een bewijs dat je gegevens zijn gewist? Hier zie je of het echt is en wat erin staat.',
  comeBack:
    'Controleer dit bewijs later nog eens. Als de sleutel is vernietigd, krijg je hier een nieuw bewijs.',
  comeBackKept:
    'Controleer dit bewijs later nog eens. Als de berichten zijn gewist, krijg je hier een nieuw bewijs.',
  faults: { too_large: { text: 'Een bewijs is korter. Kies het bestand dat je van ons kreeg.' } },
}
