import { Tag } from '../../../web/kit/Tag.tsx'
import { useLocale, useText } from '../../../web/locale.ts'
import { exemptionStandings } from '../exemptions.labels.ts'
import type { ExemptionRow } from './exemptions-api.ts'
import { exemptionsText } from './exemptions.text.ts'

const tones = {
  asked: 'yellow',
  ahead: 'blue',
  inForce: 'blue',
  ended: 'plain',
  refused: 'plain',
  withdrawn: 'plain',
} as const

type Shown = Pick<ExemptionRow, 'state' | 'endsSoon' | 'emergency'>

/** State of an exemption; that it ends soon, and that it was an emergency, stand beside it for good. */
export const ExemptionTag = ({ exemption: { state, endsSoon, emergency } }: { exemption: Shown }) => {
  const t = useText(exemptionsText)
  const locale = useLocale()
  return (
    <span className="flex flex-wrap gap-1">
      <Tag tone={tones[state]}>{exemptionStandings[state][locale]}</Tag>
      {endsSoon && <Tag tone="yellow">{t('endsSoon')}</Tag>}
      {emergency && <Tag tone="red">{t('emergencyTag')}</Tag>}
    </span>
  )
}
