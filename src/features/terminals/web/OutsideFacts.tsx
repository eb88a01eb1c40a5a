import { AppLink } from '../../../web/kit/AppLink.tsx'
import { DateText } from '../../../web/kit/DateText.tsx'
import { EmptyState } from '../../../web/kit/EmptyState.tsx'
import { Table } from '../../../web/kit/Table.tsx'
import { Tag } from '../../../web/kit/Tag.tsx'
import { useLocale, useText } from '../../../web/locale.ts'
import { factText } from '../fact-text.rules.ts'
import { type FactKey, factLabels, listKindLabels } from '../outside-lists.labels.ts'
import { outsideLabels } from '../terminals.labels.ts'
import type { Terminal } from './terminals-api.ts'
import { terminalsText } from './terminals.text.ts'

type Outside = Terminal['outside'][number]

/** The latest that each list of others says of a terminal, with its day and source, and where the register says something else. */
export const OutsideFacts = ({ outside }: { outside: readonly Outside[] }) => {
  const t = useText(terminalsText)
  const locale = useLocale()
  const named = (keys: readonly string[]) => keys.map((key) => factLabels[key as FactKey]?.[locale] ?? key).join('、')
  return (
    <section>
      <h2 className="mb-1 font-700">{t('outsideFacts')}</h2>
      <Table
        caption={t('outsideFacts')}
        whole
        rows={outside}
        rowKey={({ listId }) => listId}
        empty={<EmptyState title={t('noOutside')} next={t('noOutsideNext')} />}
        columns={[
          {
            key: 'list',
            header: t('list'),
            rowHeader: true,
            cell: (row: Outside) => (
              <AppLink href={`/outside-lists/${row.listId}`}>
                {listKindLabels[row.kind][locale]}（{row.source}）
              </AppLink>
            ),
          },
          { key: 'takenOn', header: t('takenOn'), cell: (row: Outside) => <DateText day={row.takenOn} /> },
          {
            key: 'says',
            header: t('says'),
            cell: (row: Outside) =>
              Object.entries(row.facts)
                .filter(([key]) => key in factLabels)
                .map(([key, value]) => (
                  <div key={key}>
                    {factLabels[key as FactKey][locale]}：{factText(key, value, locale)}
                  </div>
                )),
          },
          {
            key: 'agreement',
            header: t('agreement'),
            cell: (row: Outside) =>
              row.differs.length === 0 ? (
                outsideLabels.agrees[locale]
              ) : (
                <Tag tone="red">{t('differsIn', { fields: named(row.differs) })}</Tag>
              ),
          },
        ]}
      />
    </section>
  )
}
