import type { z } from 'zod'
import { historyActions } from '../../../core/history-actions.ts'
import { formatInstant } from '../../../web/format-instant.ts'
import { Button } from '../../../web/kit/Button.tsx'
import { Tag } from '../../../web/kit/Tag.tsx'
import { useLocale, useText } from '../../../web/locale.ts'
import { fieldName, valueName } from '../field.labels.ts'
import type { historyRow } from '../history.contract.ts'
import { historyLabels, subjectLabels } from '../history.labels.ts'

type Row = z.output<typeof historyRow>

const actionWords: Record<string, { ja: string; en: string }> = historyActions

/** One change: when, who, what, to which record, and the fields before and after. */
export const HistoryEntry = ({ row, onSubject }: { row: Row; onSubject: (() => void) | null }) => {
  const t = useText(historyLabels)
  const locale = useLocale()
  const { actor } = row
  return (
    <li className="keep-together grid gap-x-6 gap-y-1 border-b border-line py-3 md:grid-cols-[13rem_1fr]">
      <div className="text-sm text-ink-soft">
        <time dateTime={row.at} className="tabular-nums">
          {formatInstant(row.at)}
        </time>
        <div>{actor.kind === 'user' ? actor.name : `${t(actor.kind)}（${actor.name}）`}</div>
      </div>
      <div className="min-w-0">
        <div className="flex flex-wrap items-center gap-x-3">
          <strong>{actionWords[row.action]?.[locale] ?? row.action}</strong>
          <span>{row.subjectName}</span>
          <Tag>{subjectLabels[row.subjectKind]?.[locale] ?? row.subjectKind}</Tag>
          {row.unitName && row.unitName !== row.subjectName && (
            <span className="text-sm text-ink-soft">{row.unitName}</span>
          )}
          {onSubject && (
            <span className="no-print ml-auto">
              <Button variant="tertiary" size="sm" onPress={onSubject}>
                {t('ofThis')}
              </Button>
            </span>
          )}
        </div>
        {row.purged ? (
          <p className="text-sm text-ink-soft">{t('purged')}</p>
        ) : row.hidden ? (
          <p className="text-sm text-ink-soft">{t('hidden')}</p>
        ) : (
          <Changes row={row} />
        )}
      </div>
    </li>
  )
}

const Changes = ({ row }: { row: Row }) => {
  const t = useText(historyLabels)
  const locale = useLocale()
  if (row.changes.length === 0) return null
  const created = row.changes.every(({ before }) => before === null)
  const word = (field: string, value: string | null) =>
    value === null ? '–' : valueName(field, value, locale, row.subjectKind)
  return (
    <table className="mt-1 w-full text-sm">
      <thead className="sr-only">
        <tr>
          <th scope="col">{t('field')}</th>
          {!created && <th scope="col">{t('before')}</th>}
          <th scope="col">{t('after')}</th>
        </tr>
      </thead>
      <tbody>
        {row.changes.map(({ field, before, after }) => (
          <tr key={field} className="border-t border-line-soft align-top">
            <th scope="row" className="w-44 py-0.5 pr-4 text-left font-400 text-ink-soft">
              {fieldName(field, locale)}
            </th>
            {!created && <td className="w-1/3 py-0.5 pr-4 break-words text-ink-soft">{word(field, before)}</td>}
            <td className="py-0.5 break-words">
              {!created && (
                <span aria-hidden="true" className="mr-2 text-ink-soft">
                  →
                </span>
              )}
              {word(field, after)}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
