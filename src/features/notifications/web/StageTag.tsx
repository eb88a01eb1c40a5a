import { Tag } from '../../../web/kit/Tag.tsx'
import { useLocale } from '../../../web/locale.ts'
import { stageText } from '../stage.text.ts'
import type { Stage, Told } from '../stages.rules.ts'

const tones = {
  new: 'blue',
  before: 'plain',
  due: 'yellow',
  overdue: 'red',
  escalated: 'red',
  ended: 'plain',
} as const satisfies Record<Stage, string>

export const StageTag = ({ told }: { told: Told }) => {
  const locale = useLocale()
  return <Tag tone={tones[told.stage]}>{stageText(told, locale)}</Tag>
}
