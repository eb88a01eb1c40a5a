import { DateField } from '../../../web/kit/DateField.tsx'
import { Dialog } from '../../../web/kit/Dialog.tsx'
import { FileDrop } from '../../../web/kit/FileDrop.tsx'
import { Form } from '../../../web/kit/Form.tsx'
import { RadioGroup } from '../../../web/kit/RadioGroup.tsx'
import { TextArea } from '../../../web/kit/TextArea.tsx'
import { TextField } from '../../../web/kit/TextField.tsx'
import { useForm } from '../../../web/kit/use-form.ts'
import { useLocale, useText } from '../../../web/locale.ts'
import { useDone } from '../../../web/use-done.ts'
import { today } from '../../media/web/today.ts'
import { wordOptions } from '../../registers/web/word-options.ts'
import { activityLabels, outcomes } from '../activities.labels.ts'
import { type ActivityView, client } from './activities-api.ts'
import { activitiesText } from './activities.text.ts'

const forms = ['file', 'link', 'paper', 'none'] as const
const accepted = ['.pdf', '.docx', '.xlsx', '.csv', '.txt', '.png', '.jpg', '.jpeg', '.zip', '.doc', '.xls', '.jtd']

const start = {
  doneOn: today() as string | null,
  outcome: 'positive' as 'positive' | 'negative' | null,
  form: null as (typeof forms)[number] | null,
  files: [] as readonly File[],
  link: '',
  place: '',
  name: '',
  documentNumber: '',
  note: '',
}
type Values = typeof start

const inputOf = ({ form, files, link, place, doneOn, outcome, name, documentNumber, note }: Values) => ({
  doneOn: doneOn ?? '',
  outcome: outcome ?? ('positive' as const),
  form: form ?? ('none' as const),
  name,
  documentNumber,
  note,
  ...(form === 'file' && files[0] ? { file: files[0] } : {}),
  ...(form === 'link' ? { link: link.trim() } : {}),
  ...(form === 'paper' ? { place: place.trim() } : {}),
})

/** It was done, or could not be; with what shows it. */
export const ReportDialog = ({ activity, onClose }: { activity: ActivityView; onClose: () => void }) => {
  const t = useText(activitiesText)
  const locale = useLocale()
  const done = useDone()
  const form = useForm({ ...start, doneOn: today() as string | null })
  const kind = form.values.form
  return (
    <Dialog open onClose={onClose} title={t('report')}>
      <p className="mb-3 text-ink-soft">{activity.title}</p>
      <Form
        form={form}
        submitLabel={t('report')}
        onCancel={onClose}
        validate={(values) => ({
          ...(values.doneOn ? {} : { doneOn: t('needDay') }),
          ...(values.outcome ? {} : { outcome: t('needOutcome') }),
          ...(values.form ? {} : { form: t('needWith') }),
          ...(values.form === 'file' && values.files.length === 0 ? { files: t('needFile') } : {}),
          ...(values.form === 'link' && !/^https?:\/\/\S+$/.test(values.link.trim()) ? { link: t('needLink') } : {}),
          ...(values.form === 'paper' && !values.place.trim() ? { place: t('needPlace') } : {}),
        })}
        onSubmit={async (values) => {
          await client.activities.report({ id: activity.id, version: activity.version, ...inputOf(values) })
          onClose()
          await done(t('reported'))
        }}
      >
        <DateField label={activityLabels.doneOn[locale]} required {...form.field('doneOn')} />
        <RadioGroup
          label={activityLabels.outcome[locale]}
          required
          options={wordOptions(outcomes, locale)}
          {...form.field('outcome')}
        />
        <RadioGroup
          label={t('with')}
          required
          inline
          description={activity.recordAsked ? t('withHelp', { asked: activity.recordAsked }) : undefined}
          options={forms.map((value) => ({ value, label: t(`form_${value}`) }))}
          {...form.field('form')}
        />
        {kind === 'file' && (
          <FileDrop
            label={t('form_file')}
            required
            accept={accepted}
            maxBytes={50 * 1024 ** 2}
            {...form.field('files')}
          />
        )}
        {kind === 'link' && <TextField label={t('form_link')} required type="url" {...form.field('link')} />}
        {kind === 'paper' && <TextField label={t('form_paper')} required maxLength={200} {...form.field('place')} />}
        {kind !== null && kind !== 'none' && (
          <>
            <p className="text-sm text-ink-soft">{t('confirmHelp')}</p>
            <div className="grid gap-4 sm:grid-cols-2">
              <TextField label={t('name')} maxLength={100} {...form.field('name')} />
              <TextField label={t('documentNumber')} maxLength={100} {...form.field('documentNumber')} />
            </div>
          </>
        )}
        {kind === 'none' && <p className="text-sm text-ink-soft">{t('noneHelp')}</p>}
        <TextArea label={activityLabels.note[locale]} maxLength={2000} {...form.field('note')} />
      </Form>
    </Dialog>
  )
}
