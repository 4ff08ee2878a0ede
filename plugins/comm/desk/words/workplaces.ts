import type { Locale } from '../../../../ui/locale.ts'
import type { AgentRole } from '../../agents/agent.ts'

type WorkplaceWords = Readonly<Record<AgentRole | 'label', string>>

const nl: WorkplaceWords = {
  label: 'Uw werkplekken',
  agent: 'Balie',
  lead: 'Overzicht',
  privacy_officer: 'Privacy',
}

const en: WorkplaceWords = {
  label: 'Your workplaces',
  agent: 'Desk',
  lead: 'Overview',
  privacy_officer: 'Privacy',
}

export const workplaceWords = (locale: Locale): WorkplaceWords => (locale === 'nl' ? nl : en)
