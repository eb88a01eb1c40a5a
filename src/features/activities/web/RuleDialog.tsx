import { Checkbox } from '../../../web/kit/Checkbox.tsx'
import { ComboBox } from '../../../web/kit/ComboBox.tsx'
import { Dialog } from '../../../web/kit/Dialog.tsx'
import { Form } from '../../../web/kit/Form.tsx'
import { NumberField } from '../../../web/kit/NumberField.tsx'
import type { Option } from '../../../web/kit/Select.tsx'
import { TextArea } from '../../../web/kit/TextArea.tsx'
import { TextField } from '../../../web/kit/TextField.tsx'
import { useForm } from '../../../web/kit/use-form.ts'
import { useLocale, useText } from '../../../web/locale.ts'
import { useDone } from '../../../web/use-done.ts'
import { pickObjects } from '../../registers/web/pick-objects.ts'
import { activityEvents, activityLabels } from '../activities.labels.ts'
import { client, type EventRule } from './activities-api.ts'
import { activitiesText } from './activities.text.ts'
import { stepsOf, stepsText } from './steps-draft.ts'

/** Changes what an event starts; what it has started already stays. */
export const RuleDialog = ({ rule, onClose }: { rule: EventRule; onClose: () => void }) => {
  const t = useText(activitiesText)
  const locale = useLocale()
  const done = useDone()
  const form = useForm({
    title: rule.title,
    owner: (rule.owner ? { value: rule.owner.id, label: rule.owner.name } : null) as Option | null,
    daysBefore: rule.daysBefore as number | null,
    daysAfter: rule.daysAfter as number | null,
    minutes: rule.minutes,
    steps: stepsText(rule.steps),
    recordAsked: rule.recordAsked,
    active: rule.active,
  })
  return (
    <Dialog open onClose={onClose} title={t('ruleTitle')}>
      <p className="mb-3 text-ink-soft">{activityEvents[rule.event][locale]}</p>
      <Form
        form={form}
        submitLabel={t('save')}
        onCancel={onClose}
        validate={({ title }) => (title.trim() ? {} : { title: t('needed', { field: activityLabels.title[locale] }) })}
        onSubmit={async ({ owner, steps, daysBefore, daysAfter, ...values }) => {
          await client.activities.changeRule({
            id: rule.id,
            ...values,
            daysBefore: daysBefore ?? 0,
            daysAfter: daysAfter ?? 0,
            ownerPostId: owner?.value ?? null,
            steps: stepsOf(steps),
          })
          onClose()
          await done(t('changed'))
        }}
      >
        <Checkbox label={t('active')} {...form.field('active')} />
        <TextField label={activityLabels.title[locale]} required maxLength={200} {...form.field('title')} />
        <ComboBox
          label={activityLabels.ownerPostId[locale]}
          description={t('ownerHelp')}
          search={pickObjects('post')}
          searchKey={['pick', 'post']}
          {...form.field('owner')}
        />
        <div className="grid gap-4 sm:grid-cols-2">
          <NumberField label={t('daysBefore')} unit={t('days')} min={0} max={365} {...form.field('daysBefore')} />
          <NumberField label={t('daysAfter')} unit={t('days')} min={0} max={365} {...form.field('daysAfter')} />
        </div>
        <NumberField
          label={activityLabels.minutes[locale]}
          unit={t('minutesUnit')}
          min={1}
          max={100_000}
          {...form.field('minutes')}
        />
        <TextArea label={t('steps')} description={t('stepsHelp')} rows={5} {...form.field('steps')} />
        <TextField label={activityLabels.recordAsked[locale]} maxLength={500} {...form.field('recordAsked')} />
      </Form>
    </Dialog>
  )
}
