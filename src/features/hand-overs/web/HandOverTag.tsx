import { Tag } from '../../../web/kit/Tag.tsx'
import { useLocale, useText } from '../../../web/locale.ts'
import { standingLabels } from '../hand-overs.labels.ts'
import type { HandOverRow } from './hand-overs-api.ts'
import { handOversText } from './hand-overs.text.ts'

const tones = { with: 'blue', here: 'blue', closed: 'green' } as const

/** Where what was handed over is now; that it is overdue stands beside it. */
export const HandOverTag = ({ handOver }: { handOver: Pick<HandOverRow, 'standing' | 'overdue'> }) => {
  const t = useText(handOversText)
  const locale = useLocale()
  return (
    <span className="flex flex-wrap gap-1">
      <Tag tone={tones[handOver.standing]}>{standingLabels[handOver.standing][locale]}</Tag>
      {handOver.overdue && <Tag tone="red">{t('overdue')}</Tag>}
    </span>
  )
}
