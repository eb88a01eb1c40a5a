import { Tag } from '../../../web/kit/Tag.tsx'
import { useLocale } from '../../../web/locale.ts'
import { stateLabels } from '../approvals.labels.ts'
import type { ApprovalRow } from './approvals-api.ts'

const tones = {
  draft: 'plain',
  circulating: 'blue',
  returned: 'yellow',
  takenBack: 'yellow',
  withdrawn: 'plain',
  decided: 'green',
  refused: 'red',
} as const

export const ApprovalTag = ({ state }: Pick<ApprovalRow, 'state'>) => {
  const locale = useLocale()
  return <Tag tone={tones[state]}>{stateLabels[state][locale]}</Tag>
}
