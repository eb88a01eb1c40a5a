import { Disclosure } from '../../../web/kit/Disclosure.tsx'
import { Table } from '../../../web/kit/Table.tsx'
import type { Column, Selection } from '../../../web/kit/table-types.ts'
import { useLocale, useText } from '../../../web/locale.ts'
import { appliesIfLabels } from '../../measures/measures.labels.ts'
import { APPLIES_IF } from '../../measures/measures.schema.ts'
import type { client } from './duties-api.ts'
import { listText, silentText } from './lists.text.ts'

export type SilentRow = Awaited<ReturnType<typeof client.duties.silent>>['rows'][number]

type SilentTableProps = { title: string; rows: readonly SilentRow[]; selection: Selection | undefined }

/** The silent measures of one head. What was taken up already stands apart, below. */
export const SilentTable = ({ title, rows, selection }: SilentTableProps) => {
  const locale = useLocale()
  const t = useText(silentText)
  const list = useText(listText)
  const columns: Column<SilentRow>[] = [
    {
      key: 'measure',
      header: t('measure'),
      rowHeader: true,
      width: '26%',
      cell: ({ title: name, measureId }) => (
        <>
          {name} <span className="text-xs text-ink-soft">{measureId}</span>
        </>
      ),
    },
    { key: 'text', header: t('text'), width: '46%', cell: ({ text }) => text },
    {
      key: 'applies',
      header: t('applies'),
      width: '16%',
      cell: ({ appliesIf }) => {
        const known = APPLIES_IF.find((each) => each === appliesIf)
        return known ? appliesIfLabels[known][locale] : appliesIf
      },
    },
    {
      key: 'kind',
      header: t('kind'),
      width: '12%',
      cell: ({ strength }) => list(strength === 'must' ? 'must' : 'should'),
    },
  ]
  const open = rows.filter(({ takenUp }) => !takenUp)
  const taken = rows.filter(({ takenUp }) => takenUp)
  const ids = new Set(open.map(({ measureId }) => measureId))
  // Boxes of other heads stay as they are when all of this one are chosen.
  const own = selection && {
    keys: new Set([...selection.keys].filter((key) => ids.has(key))),
    onChange: (keys: ReadonlySet<string>) =>
      selection.onChange(new Set([...[...selection.keys].filter((key) => !ids.has(key)), ...keys])),
  }
  return (
    <section className="mb-6">
      <h2 className="mb-1 text-base font-700">
        {title} <span className="text-sm font-400 text-ink-soft">{t('count', { n: open.length })}</span>
      </h2>
      <Table
        whole
        caption={title}
        columns={columns}
        rows={open}
        rowKey={({ measureId }) => measureId}
        rowLabel={({ title: name }) => name}
        {...(own && { selection: own })}
        empty={null}
      />
      {taken.length > 0 && (
        <div className="mt-2 text-sm">
          <Disclosure title={t('taken', { n: taken.length })}>
            <ul className="list-disc pl-5">
              {taken.map(({ measureId, title: name }) => (
                <li key={measureId}>
                  {name} <span className="text-xs text-ink-soft">{measureId}</span>
                </li>
              ))}
            </ul>
          </Disclosure>
        </div>
      )}
    </section>
  )
}
