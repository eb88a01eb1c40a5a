import { RadioGroup } from '../../../web/kit/RadioGroup.tsx'
import { Select } from '../../../web/kit/Select.tsx'
import { TextField } from '../../../web/kit/TextField.tsx'
import type { FormState } from '../../../web/kit/use-form.ts'
import { useText } from '../../../web/locale.ts'
import { disclosures } from '../records.schema.ts'
import { recordsText } from './records.text.ts'

type Disclosure = (typeof disclosures)[number]
export type RecordValues = {
  documentNumber: string
  retention: string | null
  disclosure: Disclosure | null
  disclosureReason: string
}
const RETENTIONS = ['1', '3', '5', '10', '30', 'forGood']

/** What a new record starts with: kept five years, open in part. */
export const newRecordValues: RecordValues = {
  documentNumber: '',
  retention: '5',
  disclosure: 'partly',
  disclosureReason: '事務の適正な遂行に支障を及ぼすおそれのある情報を含むため',
}

export const recordInputOf = ({ documentNumber, retention, disclosure, disclosureReason }: RecordValues) => ({
  documentNumber,
  retentionYears: retention === 'forGood' ? null : Number(retention ?? 5),
  disclosure: disclosure ?? ('partly' as const),
  disclosureReason,
})

/** 公文書 attributes at the end of a form that makes a record. */
export const RecordFields = <Values extends RecordValues>({ form }: { form: FormState<Values> }) => {
  const t = useText(recordsText)
  const { values, errors, set } = form
  const bind = <Key extends keyof RecordValues>(name: Key) => ({
    name,
    value: values[name] as RecordValues[Key],
    error: errors[name],
    onChange: (value: RecordValues[Key]) => set({ [name]: value } as unknown as Partial<Values>),
  })
  return (
    <section className="flex flex-col gap-4 border-t border-line pt-3">
      <h2 className="font-700">{t('title')}</h2>
      <TextField label={t('number')} maxLength={100} {...bind('documentNumber')} />
      <Select
        label={t('retention')}
        required
        options={RETENTIONS.map((value) => ({
          value,
          label: value === 'forGood' ? t('forGood') : t('years', { n: value }),
        }))}
        {...bind('retention')}
      />
      <RadioGroup
        label={t('disclosure')}
        required
        inline
        options={disclosures.map((value) => ({ value, label: t(value) }))}
        {...bind('disclosure')}
      />
      {values.disclosure !== 'open' && (
        <TextField label={t('reason')} required maxLength={500} {...bind('disclosureReason')} />
      )}
    </section>
  )
}
