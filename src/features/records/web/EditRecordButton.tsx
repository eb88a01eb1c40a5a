import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { createApi } from '../../../web/api.ts'
import { Button } from '../../../web/kit/Button.tsx'
import { Dialog } from '../../../web/kit/Dialog.tsx'
import { Form } from '../../../web/kit/Form.tsx'
import { NumberField } from '../../../web/kit/NumberField.tsx'
import { RadioGroup } from '../../../web/kit/RadioGroup.tsx'
import { Select } from '../../../web/kit/Select.tsx'
import { Skeleton } from '../../../web/kit/Skeleton.tsx'
import { TextField } from '../../../web/kit/TextField.tsx'
import { useForm } from '../../../web/kit/use-form.ts'
import { useText } from '../../../web/locale.ts'
import { useDone } from '../../../web/use-done.ts'
import { recordsContract } from '../records.contract.ts'
import { disclosures } from '../records.schema.ts'
import { recordsText } from './records.text.ts'

const { client, query } = createApi({ records: recordsContract })
type RecordAttributes = Awaited<ReturnType<typeof client.records.get>>
const RETENTIONS = ['1', '3', '5', '10', '20', '30', 'forGood']

/** Opens the 公文書 attributes of one record for correction; for those who may write documents. */
export const EditRecordButton = ({ recordId }: { recordId: string }) => {
  const t = useText(recordsText)
  const [open, setOpen] = useState(false)
  return (
    <>
      <Button variant="tertiary" size="sm" onPress={() => setOpen(true)}>
        {t('edit')}
      </Button>
      {open && <RecordDialog recordId={recordId} onClose={() => setOpen(false)} />}
    </>
  )
}

const RecordDialog = ({ recordId, onClose }: { recordId: string; onClose: () => void }) => {
  const t = useText(recordsText)
  const { data } = useQuery(query.records.get.queryOptions({ input: { id: recordId } }))
  return (
    <Dialog open onClose={onClose} title={t('title')}>
      <p className="mb-3 text-ink-soft">{t('what')}</p>
      {data ? <RecordForm record={data} onClose={onClose} /> : <Skeleton />}
    </Dialog>
  )
}

const RecordForm = ({ record, onClose }: { record: RecordAttributes; onClose: () => void }) => {
  const t = useText(recordsText)
  const done = useDone()
  const kept = record.retentionYears === null ? 'forGood' : String(record.retentionYears)
  const form = useForm({
    fiscalYear: record.fiscalYear as number | null,
    documentNumber: record.documentNumber,
    retention: kept as string | null,
    disclosure: record.disclosure as RecordAttributes['disclosure'] | null,
    disclosureReason: record.disclosureReason,
  })
  const retentions = RETENTIONS.includes(kept) ? RETENTIONS : [kept, ...RETENTIONS]
  return (
    <Form
      form={form}
      submitLabel={t('save')}
      onCancel={onClose}
      validate={({ disclosure, disclosureReason, fiscalYear }) => ({
        ...(disclosure !== 'open' && disclosureReason.trim() === '' ? { disclosureReason: t('needReason') } : {}),
        ...(fiscalYear === null ? { fiscalYear: t('needYear') } : {}),
      })}
      onSubmit={async (values) => {
        await client.records.update({
          id: record.id,
          ...(values.fiscalYear === null ? {} : { fiscalYear: values.fiscalYear }),
          documentNumber: values.documentNumber,
          retentionYears: values.retention === 'forGood' ? null : Number(values.retention),
          disclosure: values.disclosure ?? record.disclosure,
          disclosureReason: values.disclosureReason,
        })
        onClose()
        await done(t('saved'))
      }}
    >
      <NumberField label={t('fiscalYear')} required min={1950} max={2200} {...form.field('fiscalYear')} />
      <TextField label={t('number')} maxLength={100} {...form.field('documentNumber')} />
      <Select
        label={t('retention')}
        required
        options={retentions.map((value) => ({
          value,
          label: value === 'forGood' ? t('forGood') : t('years', { n: value }),
        }))}
        {...form.field('retention')}
      />
      <RadioGroup
        label={t('disclosure')}
        required
        inline
        options={disclosures.map((value) => ({ value, label: t(value) }))}
        {...form.field('disclosure')}
      />
      {form.values.disclosure !== 'open' && (
        <TextField label={t('reason')} required maxLength={500} {...form.field('disclosureReason')} />
      )}
    </Form>
  )
}
