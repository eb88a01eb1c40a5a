import { DateText } from '../../../web/kit/DateText.tsx'
import { Tag } from '../../../web/kit/Tag.tsx'
import { useText } from '../../../web/locale.ts'
import type { Item } from './committee-api.ts'
import { committeeText } from './committee.text.ts'

const words = { open: 'stateOpen', done: 'stateDone', skipped: 'stateSkipped', withdrawn: 'stateWithdrawn' } as const
const isState = (state: string): state is keyof typeof words => state in words

/** What is to be done after a decision, by whom and until when. */
export const ItemActivities = ({ item }: { item: Item }) => {
  const t = useText(committeeText)
  if (item.activities.length === 0) return null
  return (
    <ul className="mt-1 text-sm" aria-label={t('activities')}>
      {item.activities.map(({ id, title, post, due, state }) => (
        <li key={id}>
          {t('activity')}　{title}（{post}・{t('activityDue')} <DateText day={due} />）{' '}
          {isState(state) && <Tag tone={state === 'done' ? 'green' : 'plain'}>{t(words[state])}</Tag>}
        </li>
      ))}
    </ul>
  )
}
