import { DateField } from '../../../web/kit/DateField.tsx'
import { Dialog } from '../../../web/kit/Dialog.tsx'
import { Form } from '../../../web/kit/Form.tsx'
import { TextField } from '../../../web/kit/TextField.tsx'
import { useForm } from '../../../web/kit/use-form.ts'
import { useText } from '../../../web/locale.ts'
import { guessPartTiers } from '../documents.rules.ts'
import type { DocumentTier } from '../documents.schema.ts'
import type { ParsedDocument } from '../documents.types.ts'
import { type ConfirmValues, decidedText, firstValues, retentionYears } from './confirm-values.ts'
import { client, type Reading } from './documents-api.ts'
import { PartTierFields } from './PartTierFields.tsx'
import { RecordFields } from './RecordFields.tsx'
import { confirmLabels } from './review.labels.ts'
import { useState } from 'react'

type ConfirmReadingDialogProps = {
  reading: Reading
  parsed: ParsedDocument
  version: number
  onClose: () => void
  onDone: () => Promise<void>
}

/** The facts of the decision; confirming puts the text into force. */
export const ConfirmReadingDialog = ({ reading, parsed, version, onClose, onDone }: ConfirmReadingDialogProps) => {
  const t = useText(confirmLabels)
  const form = useForm<ConfirmValues>(firstValues(reading, parsed))
  const [partTiers, setPartTiers] = useState<Record<string, DocumentTier>>(() =>
    reading.combined ? guessPartTiers(parsed.nodes) : {},
  )
  const { precision } = form.values
  const submit = async (values: ConfirmValues) => {
    await client.documents.confirm({
      id: reading.id,
      version,
      title: values.title,
      issuer: values.issuer,
      decidedOn: decidedText(values),
      decidedBy: values.decidedBy,
      effectiveFrom: values.effectiveFrom,
      partTiers,
      record: {
        documentNumber: values.documentNumber,
        retentionYears: retentionYears(values.retention),
        disclosure: values.disclosure ?? 'partly',
        disclosureReason: values.disclosure === 'open' ? '' : values.disclosureReason,
      },
    })
    form.settle(values)
    await onDone()
  }
  return (
    <Dialog open onClose={onClose} title={t('title')} alert wide>
      <p className="mb-4">{t('intro')}</p>
      <Form form={form} onSubmit={submit} submitLabel={t('submit')} onCancel={onClose}>
        <TextField label={t('name')} required maxLength={300} {...form.field('title')} />
        <TextField label={t('issuer')} maxLength={200} {...form.field('issuer')} />
        <DateField
          label={t('decidedOn')}
          description={t('decidedOnHelp')}
          name="decidedOn"
          value={form.values.decidedOn}
          error={form.errors['decidedOn']}
          precision={precision}
          precisions={['day', 'month', 'year']}
          onChange={(decidedOn, next) => form.set({ decidedOn, precision: next })}
        />
        <TextField
          label={t('decidedBy')}
          description={t('decidedByHelp')}
          maxLength={200}
          {...form.field('decidedBy')}
        />
        <DateField label={t('effectiveFrom')} description={t('effectiveHelp')} {...form.field('effectiveFrom')} />
        {reading.combined && <PartTierFields parsed={parsed} tiers={partTiers} onChange={setPartTiers} />}
        <RecordFields form={form} />
      </Form>
    </Dialog>
  )
}
