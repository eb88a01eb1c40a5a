import { Button } from '../../../web/kit/Button.tsx'
import { Checkbox } from '../../../web/kit/Checkbox.tsx'
import { Select } from '../../../web/kit/Select.tsx'
import { TextField } from '../../../web/kit/TextField.tsx'
import { useText, type Dictionary } from '../../../web/locale.ts'
import { columnKinds } from '../inquiries.schema.ts'
import { inquiriesText } from '../inquiries.text.ts'
import { type ColumnDraft, emptyColumn } from './column-draft.ts'

const kindLabels = {
  text: { ja: '文字', en: 'Text' },
  choice: { ja: '選択', en: 'Choice' },
  number: { ja: '数', en: 'Number' },
  day: { ja: '日付', en: 'Day' },
} satisfies Dictionary

type Props = {
  value: readonly ColumnDraft[]
  onChange: (value: readonly ColumnDraft[]) => void
  error: string | undefined
}

/** The columns of a questionnaire, one card each. */
export const ColumnsField = ({ value, onChange, error }: Props) => {
  const t = useText(inquiriesText)
  const kind = useText(kindLabels)
  const change = (at: number, part: Partial<ColumnDraft>) =>
    onChange(value.map((column, index) => (index === at ? { ...column, ...part } : column)))
  return (
    <fieldset className="grid gap-3">
      <legend className="mb-1 font-700">{t('columns')}</legend>
      {error && <p className="text-sm text-red-900">{error}</p>}
      {value.map((column, index) => (
        <fieldset key={index} className="grid gap-3 rounded-8 border border-line p-3">
          <legend className="px-1 text-sm">{t('columnNo', { n: index + 1 })}</legend>
          <div className="flex flex-wrap gap-4">
            <div className="min-w-64 flex-1">
              <TextField
                label={t('header')}
                required
                maxLength={60}
                value={column.header}
                onChange={(header) => change(index, { header })}
              />
            </div>
            <Select
              label={t('columnKind')}
              required
              options={columnKinds.map((each) => ({ value: each, label: kind(each) }))}
              value={column.kind}
              onChange={(next) => change(index, { kind: next ?? 'text' })}
            />
          </div>
          {column.kind === 'choice' && (
            <TextField
              label={t('choices')}
              required
              value={column.choices}
              onChange={(choices) => change(index, { choices })}
            />
          )}
          <div className="flex flex-wrap items-center justify-between gap-3">
            <Checkbox
              label={t('required')}
              value={column.required}
              onChange={(required) => change(index, { required })}
            />
            {value.length > 1 && (
              <Button variant="tertiary" size="sm" onPress={() => onChange(value.filter((_, at) => at !== index))}>
                {t('removeColumn')}
              </Button>
            )}
          </div>
        </fieldset>
      ))}
      <div>
        <Button variant="secondary" size="sm" onPress={() => onChange([...value, emptyColumn])}>
          {t('addColumn')}
        </Button>
      </div>
    </fieldset>
  )
}
