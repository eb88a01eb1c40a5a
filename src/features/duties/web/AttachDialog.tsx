import { Banner } from '../../../web/kit/Banner.tsx'
import { DateField } from '../../../web/kit/DateField.tsx'
import { Dialog } from '../../../web/kit/Dialog.tsx'
import { Disclosure } from '../../../web/kit/Disclosure.tsx'
import { Form } from '../../../web/kit/Form.tsx'
import { NumberField } from '../../../web/kit/NumberField.tsx'
import { RadioGroup } from '../../../web/kit/RadioGroup.tsx'
import { TextField } from '../../../web/kit/TextField.tsx'
import { useForm } from '../../../web/kit/use-form.ts'
import { useText } from '../../../web/locale.ts'
import { attachFaults, attachInputOf, attachStart } from './attach-values.ts'
import { AttachSource } from './AttachSource.tsx'
import { client, type DutyDetail } from './duties-api.ts'
import { evidenceText } from './evidence.text.ts'
import { ObjectPicker } from './ObjectPicker.tsx'
import { useAfterChange } from './use-after-change.ts'

type AttachDialogProps = { duty: DutyDetail; objectId: string | null; open: boolean; onClose: () => void }

/** A file, a link or the place of a paper as evidence for objects of a duty. */
export const AttachDialog = ({ duty, objectId, open, onClose }: AttachDialogProps) => {
  const t = useText(evidenceText)
  return (
    <Dialog open={open} onClose={onClose} title={t('title')}>
      <p className="mb-3 text-ink-soft">{duty.title}</p>
      {duty.objects.length === 0 ? (
        <Banner kind="warning" title={t('noObjects')} />
      ) : (
        <AttachForm duty={duty} objectId={objectId} onClose={onClose} />
      )}
    </Dialog>
  )
}

const AttachForm = ({ duty, objectId, onClose }: Omit<AttachDialogProps, 'open'>) => {
  const t = useText(evidenceText)
  const told = useAfterChange()
  const form = useForm(attachStart(objectId))
  const { objects } = duty
  return (
    <Form
      form={form}
      submitLabel={t('submit')}
      onCancel={onClose}
      validate={(values) => attachFaults(values, t)}
      onSubmit={async (values) => {
        await client.evidence.attach(
          attachInputOf(
            values,
            duty.id,
            objects.map(({ id }) => id),
          ),
        )
        onClose()
        await told(t('done', { name: values.name }))
      }}
    >
      <AttachSource form={form} />
      <TextField label={t('name')} required description={t('nameHint')} maxLength={100} {...form.field('name')} />
      <DateField label={t('dataDate')} required description={t('dataDateHint')} {...form.field('dataDate')} />
      <Disclosure title={t('period')}>
        <div className="grid gap-4 sm:grid-cols-2">
          <DateField label={t('periodFrom')} {...form.field('periodFrom')} />
          <DateField label={t('periodTo')} {...form.field('periodTo')} />
        </div>
      </Disclosure>
      <RadioGroup
        label={t('verdict')}
        required
        {...form.field('verdict')}
        options={[
          { value: 'positive', label: t('positive'), description: t('positiveWhat') },
          { value: 'negative', label: t('negative'), description: t('negativeWhat') },
        ]}
      />
      <div>
        <RadioGroup
          label={t('objects')}
          required
          inline
          {...form.field('scope')}
          options={[
            { value: 'all', label: t('all', { n: objects.length }) },
            { value: 'some', label: t('some') },
          ]}
        />
        {form.values.scope === 'some' && (
          <ObjectPicker label={t('some')} objects={objects} {...form.field('objectIds')} />
        )}
      </div>
      <Disclosure title={t('record')}>
        <div className="grid gap-4 sm:grid-cols-2">
          <TextField label={t('documentNumber')} maxLength={100} {...form.field('documentNumber')} />
          <NumberField label={t('retention')} unit={t('years')} min={1} max={100} {...form.field('retentionYears')} />
        </div>
      </Disclosure>
    </Form>
  )
}
