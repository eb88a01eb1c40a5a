import { Table } from '../../../web/kit/Table.tsx'
import { useText } from '../../../web/locale.ts'
import { targetText } from '../target.text.ts'
import type { Target } from './inquiries-api.ts'

type Difference = NonNullable<Target['lastYear']>['differences'][number]

/** What differs from the answer of last time. */
export const LastYear = ({ target: { lastYear, inquiry } }: { target: Target }) => {
  const t = useText(targetText)
  const words = (values: Record<string, string> | null, only?: readonly string[]) =>
    inquiry.columns
      .filter(({ key }) => values?.[key] && (!only || only.length === 0 || only.includes(key)))
      .map(({ key, header }) => `${header}：${values?.[key]}`)
      .join('　')
  const named = ({ before, now }: Difference) =>
    inquiry.columns
      .slice(0, 3)
      .map(({ key }) => (now ?? before)?.[key])
      .filter(Boolean)
      .join('　')
  const columns = [
    { key: 'row', header: t('row'), rowHeader: true, cell: named },
    {
      key: 'kind',
      header: t('difference'),
      cell: ({ kind }: Difference) => <span className="font-700">{t(kind)}</span>,
    },
    {
      key: 'what',
      header: t('content'),
      cell: ({ kind, before, now, columns: changed }: Difference) =>
        kind === 'changed' ? `${words(before, changed) || '–'} → ${words(now, changed) || '–'}` : words(now ?? before),
    },
  ]
  return (
    <section>
      <h2 className="mb-2 font-700">{t('last')}</h2>
      {lastYear === null ? (
        <p className="text-sm text-ink-soft">{t('lastNone')}</p>
      ) : (
        <>
          <p className="mb-2 text-sm text-ink-soft">{t('lastOf', { title: lastYear.title, n: lastYear.rows })}</p>
          <Table
            caption={t('last')}
            whole
            rows={lastYear.differences}
            rowKey={(row) => `${row.kind} ${named(row)} ${words(row.before)}`}
            columns={columns}
            empty={<p className="text-sm">{t('lastSame')}</p>}
          />
        </>
      )}
    </section>
  )
}
