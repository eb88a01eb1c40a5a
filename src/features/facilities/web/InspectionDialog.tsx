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
import { inspectionResultLabels, inspectionResults } from '../facilities.labels.ts'
import { client } from './facilities-api.ts'
import { facilitiesText } from './facilities.text.ts'

const MOST_BYTES = 50 * 1024 ** 2

/** An inspection that was done, with its result. */
export const InspectionDialog = ({ facilityId, onClose }: { facilityId: string; onClose: () => void }) => {
  const t = useText(facilitiesText)
  const locale = useLocale()
  const done = useDone()
  const form = useForm({
    inspectedOn: null as string | null,
    by: '',
    result: 'good' as (typeof inspectionResults)[number],
    note: '',
    files: [] as readonly File[],
  })
  const needed = (field: string) => t('needed', { field })
  return (
    <Dialog open onClose={onClose} title={t('addInspection')}>
      <Form
        form={form}
        submitLabel={t('register')}
        onCancel={onClose}
        validate={({ inspectedOn, by, result, note }) => ({
          ...(inspectedOn ? {} : { inspectedOn: needed(t('day')) }),
          ...(by.trim() ? {} : { by: needed(t('by')) }),
          ...(result === 'good' || note.trim() ? {} : { note: needed(t('note')) }),
        })}
        onSubmit={async ({ files: [file], inspectedOn, ...values }) => {
          await client.facilities.addInspection({
            id: facilityId,
            ...values,
            inspectedOn: inspectedOn ?? '',
            ...(file ? { file } : {}),
          })
          form.settle({ ...form.values })
          await done(t('saved'))
          onClose()
        }}
      >
        <DateField label={t('day')} required {...form.field('inspectedOn')} />
        <TextField label={t('by')} required maxLength={200} {...form.field('by')} />
        <RadioGroup
          label={t('result')}
          inline
          options={inspectionResults.map((value) => ({ value, label: inspectionResultLabels[value][locale] }))}
          {...form.field('result')}
          onChange={(value) => form.set({ result: inspectionResults.find((one) => one === value) ?? 'good' })}
        />
        <TextArea label={t('note')} required={form.values.result !== 'good'} rows={3} {...form.field('note')} />
        <FileDrop
          label={t('file')}
          accept={['.pdf', '.docx', '.xlsx', '.jpg', '.png', '.txt']}
          maxBytes={MOST_BYTES}
          {...form.field('files')}
        />
      </Form>
    </Dialog>
  )
}
