import { RadioGroup } from '../../../web/kit/RadioGroup.tsx'
import { Select } from '../../../web/kit/Select.tsx'
import { TextField } from '../../../web/kit/TextField.tsx'
import type { FormState } from '../../../web/kit/use-form.ts'
import { useText } from '../../../web/locale.ts'
import type { ConfirmValues } from './confirm-values.ts'
import { disclosureNames, documentLabels } from './documents.labels.ts'
import { confirmLabels } from './review.labels.ts'

const retentions = ['1', '3', '5', '10', '20', '30', 'forGood'] as const
const disclosures = ['open', 'partly', 'closed'] as const

/** 公文書 attributes. */
export const RecordFields = ({ form }: { form: FormState<ConfirmValues> }) => {
  const t = useText(confirmLabels)
  const record = useText(documentLabels)
  const disclosure = useText(disclosureNames)
  const years = retentions.map((value) => ({
    value,
    label: value === 'forGood' ? record('forGood') : record('years', { n: value }),
  }))
  return (
    <>
      <TextField label={t('number')} maxLength={100} {...form.field('documentNumber')} />
      <Select label={t('retention')} required options={years} {...form.field('retention')} />
      <RadioGroup
        label={t('disclosure')}
        required
        inline
        options={disclosures.map((value) => ({ value, label: disclosure(value) }))}
        {...form.field('disclosure')}
      />
      {form.values.disclosure !== 'open' && (
        <TextField label={t('reason')} required maxLength={500} {...form.field('disclosureReason')} />
      )}
    </>
  )
}
