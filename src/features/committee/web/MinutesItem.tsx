import { Button } from '../../../web/kit/Button.tsx'
import { ComboBox } from '../../../web/kit/ComboBox.tsx'
import { DateField } from '../../../web/kit/DateField.tsx'
import { Select } from '../../../web/kit/Select.tsx'
import { TextArea } from '../../../web/kit/TextArea.tsx'
import { TextField } from '../../../web/kit/TextField.tsx'
import { useLocale, useText } from '../../../web/locale.ts'
import { pickObjects } from '../../registers/web/pick-objects.ts'
import { wordOptions } from '../../registers/web/word-options.ts'
import { itemKinds, outcomes } from '../committee.labels.ts'
import type { Item } from './committee-api.ts'
import { committeeText } from './committee.text.ts'
import type { ActivityDraft, ItemDraft } from './minutes-draft.ts'

type Props = {
  item: Item
  number: number
  draft: ItemDraft
  withActivities: boolean
  onChange: (change: Partial<ItemDraft>) => void
}

/** What was said of a matter, how it was decided, and what is to be done. */
export const MinutesItem = ({ item, number, draft, withActivities, onChange }: Props) => {
  const t = useText(committeeText)
  const locale = useLocale()
  const { activities } = draft
  const put = (next: readonly ActivityDraft[]) => onChange({ activities: next })
  return (
    <fieldset className="flex min-w-0 flex-col gap-3 border-t border-line pt-3">
      <legend className="font-700">
        {number}　<span lang="ja">{item.title}</span>（{itemKinds[item.kind][locale]}）
      </legend>
      <TextArea
        label={t('discussion')}
        rows={3}
        maxLength={10_000}
        value={draft.discussion}
        onChange={(discussion) => onChange({ discussion })}
      />
      <Select
        label={t('outcome')}
        required
        value={draft.outcome}
        onChange={(outcome) => onChange({ outcome })}
        options={wordOptions(outcomes, locale)}
      />
      <TextArea
        label={t('resolution')}
        rows={2}
        maxLength={4000}
        value={draft.resolution}
        onChange={(resolution) => onChange({ resolution })}
      />
      {withActivities && draft.outcome !== 'rejected' && (
        <>
          {activities.map((one) => (
            <ActivityFields
              key={one.key}
              value={one}
              onChange={(change) => put(activities.map((row) => (row.key === one.key ? { ...row, ...change } : row)))}
              onRemove={() => put(activities.filter(({ key }) => key !== one.key))}
            />
          ))}
          <div>
            <Button
              size="sm"
              variant="secondary"
              aria-label={`${t('addActivity')} ${item.title}`}
              onPress={() => put([...activities, { key: `new-${Date.now()}`, title: '', post: null, due: null }])}
            >
              {t('addActivity')}
            </Button>
          </div>
        </>
      )}
    </fieldset>
  )
}

type ActivityProps = { value: ActivityDraft; onChange: (change: Partial<ActivityDraft>) => void; onRemove: () => void }

const ActivityFields = ({ value, onChange, onRemove }: ActivityProps) => {
  const t = useText(committeeText)
  return (
    <div className="flex flex-col gap-2 border-l-4 border-line pl-3">
      <TextField
        label={t('activityTitle')}
        required
        maxLength={200}
        value={value.title}
        onChange={(title) => onChange({ title })}
      />
      <ComboBox
        label={t('activityPost')}
        required
        search={pickObjects('post')}
        searchKey={['pick', 'post']}
        value={value.post}
        onChange={(post) => onChange({ post })}
      />
      <DateField label={t('activityDue')} required value={value.due} onChange={(due) => onChange({ due })} />
      <div>
        <Button size="sm" variant="tertiary" aria-label={`${t('remove')} ${value.title}`} onPress={onRemove}>
          {t('remove')}
        </Button>
      </div>
    </div>
  )
}
