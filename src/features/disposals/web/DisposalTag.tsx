import { Tag } from '../../../web/kit/Tag.tsx'
import { useLocale, useText } from '../../../web/locale.ts'
import { disposalStates } from '../disposals.labels.ts'
import type { DisposalRow } from './disposals-api.ts'
import { disposalsText } from './disposals.text.ts'

const tones = { planned: 'blue', done: 'green', withdrawn: 'plain' } as const

/** State of a disposal; that its day has passed stands beside it. */
export const DisposalTag = ({ disposal: { state, overdue } }: { disposal: Pick<DisposalRow, 'state' | 'overdue'> }) => {
  const t = useText(disposalsText)
  const locale = useLocale()
  return (
    <span className="flex flex-wrap gap-1">
      <Tag tone={tones[state]}>{disposalStates[state][locale]}</Tag>
      {overdue && <Tag tone="red">{t('overdue')}</Tag>}
    </span>
  )
}
