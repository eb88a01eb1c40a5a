import { Button } from '../../../web/kit/Button.tsx'
import { EmptyState } from '../../../web/kit/EmptyState.tsx'
import { Table } from '../../../web/kit/Table.tsx'
import { useText } from '../../../web/locale.ts'
import { answerText } from '../answer.text.ts'
import { rowChangeLabels } from '../inquiries.labels.ts'
import { type Column, sayable } from '../inquiries.schema.ts'
import type { AnswerFormData } from './inquiries-api.ts'
import type { Line, useAnswerDraft } from './use-answer-draft.ts'
import { shownDay } from '../../../web/shown-day.ts'

type Props = { form: AnswerFormData; draft: ReturnType<typeof useAnswerDraft>; faults: Record<string, string> }

const dayOrText = (value: string): string => (/^\d{4}-\d{2}-\d{2}$/.test(value) ? shownDay(value) : value)

/** The lines to be answered. Each cell is named by its line and column, and a fault stands right below it. */
export const AnswerRows = ({ form, draft, faults }: Props) => {
  const t = useText(answerText)
  const change = useText(rowChangeLabels)
  const nameOf = (line: Line, field: string) => t('rowOf', { n: draft.lines.indexOf(line) + 1, field })
  const fault = (line: Line, field: string) => {
    const text = faults[`${line.key}.${field}`]
    return text && <span className="block text-xs text-red-900">{text}</span>
  }
  const cell = (column: Column) => (line: Line) => {
    const value = line.entry.values[column.key] ?? ''
    if (column.fixed && !line.added) return value || '–'
    const named = nameOf(line, column.header)
    const set = (next: string) => draft.setValue(line.key, column.key, next)
    const disabled = line.entry.change === 'ended'
    return (
      <>
        {column.kind === 'choice' ? (
          <select
            className="control min-w-26"
            aria-label={named}
            value={value}
            disabled={disabled}
            onChange={(event) => set(event.target.value)}
          >
            <option value="">{t('choose')}</option>
            {column.choices.map((choice) => (
              <option key={choice}>{choice}</option>
            ))}
          </select>
        ) : (
          <input
            className="control"
            style={{ minWidth: `${Math.min(11, Math.max(4.5, column.width * 0.36))}rem` }}
            aria-label={named}
            aria-invalid={faults[`${line.key}.${column.header}`] ? true : undefined}
            inputMode={column.kind === 'number' ? 'decimal' : undefined}
            placeholder={column.kind === 'day' ? t('day') : undefined}
            maxLength={2000}
            value={column.kind === 'day' ? dayOrText(value) : value}
            disabled={disabled}
            onChange={(event) => set(event.target.value)}
          />
        )}
        {fault(line, column.header)}
      </>
    )
  }
  const columns = [
    { key: 'no', header: '', rowHeader: true, cell: (line: Line) => draft.lines.indexOf(line) + 1 },
    ...(form.confirms
      ? [
          {
            key: 'answer',
            header: t('answer'),
            cell: (line: Line) =>
              line.added ? (
                change('added')
              ) : (
                <>
                  <select
                    className="control min-w-26"
                    aria-label={nameOf(line, t('answer'))}
                    value={line.entry.change ?? ''}
                    onChange={(event) =>
                      draft.setChange(line.key, sayable.find((each) => each === event.target.value) ?? null)
                    }
                  >
                    <option value="">{t('choose')}</option>
                    {sayable.map((each) => (
                      <option key={each} value={each}>
                        {change(each)}
                      </option>
                    ))}
                  </select>
                  {fault(line, '')}
                </>
              ),
          },
        ]
      : []),
    ...form.columns.map((column) => ({ key: column.key, header: column.header, cell: cell(column) })),
    ...(form.many
      ? [
          {
            key: 'act',
            header: '',
            cell: (line: Line) =>
              line.added && (
                <Button
                  variant="tertiary"
                  size="sm"
                  aria-label={nameOf(line, t('removeRow'))}
                  onPress={() => draft.remove(line.key)}
                >
                  {t('removeRow')}
                </Button>
              ),
          },
        ]
      : []),
  ]
  return (
    <div className="grid gap-3">
      <Table
        caption={form.title}
        whole
        rows={draft.lines}
        rowKey={(line) => line.key}
        columns={columns}
        empty={<EmptyState title={t('noRows')} next={t('nothing')} />}
      />
      <div className="flex flex-wrap gap-3">
        {form.many && (
          <Button variant="secondary" size="sm" onPress={draft.add}>
            {t('addRow')}
          </Button>
        )}
        {form.confirms && draft.lines.some(({ entry }) => entry.change === null) && (
          <Button variant="tertiary" size="sm" onPress={draft.markRest}>
            {t('allSame')}
          </Button>
        )}
      </div>
    </div>
  )
}
