import { Tag } from '../../../web/kit/Tag.tsx'
import { useText } from '../../../web/locale.ts'
import { standingLabels } from '../configurations.labels.ts'
import type { Confirmation } from './configurations-api.ts'

const tones = { holds: 'green', replaced: 'plain', superseded: 'red', withdrawn: 'plain' } as const

export const StandingTag = ({ row: { standing } }: { row: Confirmation }) => {
  const t = useText(standingLabels)
  return (
    <Tag tone={tones[standing]}>
      {standing === 'superseded' && '▲ '}
      {t(standing)}
    </Tag>
  )
}
