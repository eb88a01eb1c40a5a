import { useQuery } from '@tanstack/react-query'
import { Fetched } from '../../../web/Fetched.tsx'
import { AppLink } from '../../../web/kit/AppLink.tsx'
import { EmptyState } from '../../../web/kit/EmptyState.tsx'
import { Pager } from '../../../web/kit/Pager.tsx'
import { Table } from '../../../web/kit/Table.tsx'
import { useLocale, useText } from '../../../web/locale.ts'
import { useCursor } from '../../../web/use-cursor.ts'
import { factText } from '../fact-text.rules.ts'
import { type FactKey, factLabels, unmatchedLabels } from '../outside-lists.labels.ts'
import type { views } from '../outside-lists.schema.ts'
import { type Compared, query } from './terminals-api.ts'
import { outsideListsText } from './outside-lists.text.ts'

type Props = { id: string; view: (typeof views)[number] }

/** The rows of one view of a comparison, page by page. */
export const ComparedRows = ({ id, view }: Props) => {
  const t = useText(outsideListsText)
  const cursor = useCursor<string>(`${id} ${view}`)
  const found = useQuery(
    query.outsideLists.comparison.queryOptions({ input: { id, view, ...(cursor.at ? { after: cursor.at } : {}) } }),
  )
  const listed =
    view === 'onlyRegister'
      ? []
      : [
          { key: 'row', header: t('row'), width: '4rem', cell: (row: Compared) => row.row },
          { key: 'key', header: t('key'), rowHeader: true, cell: (row: Compared) => row.key },
        ]
  const registered =
    view === 'onlyList'
      ? []
      : [
          {
            key: 'terminal',
            header: t('terminal'),
            rowHeader: view === 'onlyRegister',
            cell: (row: Compared) =>
              row.terminal && (
                <AppLink href={`/terminals/${row.terminal.id}`}>
                  {row.terminal.number} {row.terminal.name}
                </AppLink>
              ),
          },
          { key: 'unit', header: t('unit'), cell: (row: Compared) => row.terminal?.unitName ?? t('wholeBody') },
          { key: 'user', header: t('user'), cell: (row: Compared) => row.terminal?.user || '–' },
        ]
  const content =
    view === 'onlyRegister' ? [] : [{ key: 'what', header: t('what'), cell: (row: Compared) => <What row={row} /> }]
  return (
    <Fetched query={found}>
      {({ rows, next }) => (
        <>
          <Table
            caption={t(view)}
            rows={rows}
            rowKey={(row) => row.cursor}
            columns={[...listed, ...registered, ...content]}
            empty={<EmptyState title={t('nothingHere')} />}
          />
          {rows.length > 0 && (
            <Pager
              shown={rows.length}
              onPrevious={cursor.back}
              onNext={next ? () => cursor.forward(next) : undefined}
            />
          )}
        </>
      )}
    </Fetched>
  )
}

/** Why the row has no terminal, where the two sides differ, or what the list says. */
const What = ({ row: { reason, differs, terminal, facts } }: { row: Compared }) => {
  const t = useText(outsideListsText)
  const locale = useLocale()
  const label = (key: string) => factLabels[key as FactKey]?.[locale] ?? key
  const said = Object.entries(facts).filter(([key]) => key in factLabels && !differs.includes(key))
  return (
    <>
      {reason && <div className="font-700">{unmatchedLabels[reason][locale]}</div>}
      {differs.map((key) => (
        <div key={key} className="font-700">
          {t('against', {
            field: label(key),
            register: factText(key, terminal?.facts[key] ?? '', locale),
            list: factText(key, facts[key] ?? '', locale),
          })}
        </div>
      ))}
      <span className="text-sm text-ink-soft">
        {said.map(([key, value]) => `${label(key)} ${factText(key, value, locale)}`).join('、')}
      </span>
    </>
  )
}
