import { DateField } from '../../../web/kit/DateField.tsx'
import { TextField } from '../../../web/kit/TextField.tsx'
import { useText, type Text } from '../../../web/locale.ts'
import { decisionText } from './decision.text.ts'

export type DecisionValues = { decidedOn: string | null; decidedBy: string; documentNumber: string; place: string }

export const noDecision: DecisionValues = { decidedOn: null, decidedBy: '', documentNumber: '', place: '' }

/** What is missing, by the names under which the server would name it too. */
export const decisionFaults = (
  { decidedOn, decidedBy }: DecisionValues,
  t: Text<keyof typeof decisionText>,
): Record<string, string> => ({
  ...(!decidedOn && { 'decision.decidedOn': t('needDay') }),
  ...(!decidedBy.trim() && { 'decision.decidedBy': t('needBy') }),
})

/** As the contract takes it; call only when `decisionFaults` found none. */
export const decisionOf = ({ decidedOn, decidedBy, documentNumber, place }: DecisionValues) => ({
  decidedOn: decidedOn ?? '',
  decidedBy,
  place,
  record: { documentNumber },
})

type DecisionFieldsProps = {
  value: DecisionValues
  onChange: (value: DecisionValues) => void
  errors: Record<string, string>
}

/** A 決裁 taken on paper or in the body's own system: its day, by whom, number and place. */
export const DecisionFields = ({ value, onChange, errors }: DecisionFieldsProps) => {
  const t = useText(decisionText)
  const part = <Name extends keyof DecisionValues>(name: Name) => ({
    name: `decision.${name}`,
    value: value[name],
    error: errors[`decision.${name}`],
    onChange: (next: DecisionValues[Name]) => onChange({ ...value, [name]: next }),
  })
  return (
    <fieldset className="grid gap-4 rounded-8 border border-line px-4 pt-2 pb-4">
      <legend className="px-1 font-700">{t('heading')}</legend>
      <p className="text-sm text-ink-soft">{t('how')}</p>
      <div className="grid gap-4 sm:grid-cols-2">
        <DateField label={t('decidedOn')} required {...part('decidedOn')} />
        <TextField
          label={t('decidedBy')}
          required
          description={t('decidedByHint')}
          maxLength={100}
          {...part('decidedBy')}
        />
        <TextField label={t('documentNumber')} maxLength={100} {...part('documentNumber')} />
        <TextField label={t('place')} maxLength={200} {...part('place')} />
      </div>
    </fieldset>
  )
}
