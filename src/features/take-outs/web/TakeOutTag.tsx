import { Tag } from '../../../web/kit/Tag.tsx'
import { useLocale, useText } from '../../../web/locale.ts'
import { takeOutStates } from '../take-outs.labels.ts'
import type { TakeOutRow } from './take-outs-api.ts'
import { takeOutsText } from './take-outs.text.ts'

const tones = {
  asked: 'yellow',
  permitted: 'blue',
  refused: 'plain',
  out: 'blue',
  returned: 'green',
  withdrawn: 'plain',
} as const

/** State of a take-out; that it is overdue stands beside it. */
export const TakeOutTag = ({ takeOut: { state, overdue } }: { takeOut: Pick<TakeOutRow, 'state' | 'overdue'> }) => {
  const t = useText(takeOutsText)
  const locale = useLocale()
  return (
    <span className="flex flex-wrap gap-1">
      <Tag tone={tones[state]}>{takeOutStates[state][locale]}</Tag>
      {overdue && <Tag tone="red">{t('overdue')}</Tag>}
    </span>
  )
}
