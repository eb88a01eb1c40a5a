import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Fetched } from '../../../web/Fetched.tsx'
import { AppLink } from '../../../web/kit/AppLink.tsx'
import { Button } from '../../../web/kit/Button.tsx'
import { EmptyState } from '../../../web/kit/EmptyState.tsx'
import { Pager } from '../../../web/kit/Pager.tsx'
import { Table } from '../../../web/kit/Table.tsx'
import { DateText } from '../../../web/kit/DateText.tsx'
import { useText } from '../../../web/locale.ts'
import { useCursor } from '../../../web/use-cursor.ts'
import { useMay } from '../../auth/web/use-may.ts'
import { levelsLabels } from '../levels.labels.ts'
import { containerKinds } from '../levels.schema.ts'
import { AddHoldingDialog } from './AddHoldingDialog.tsx'
import { EndHoldingDialog } from './EndHoldingDialog.tsx'
import { type Held, query } from './levels-api.ts'

/** What lies in an object and where it lies itself. */
export const HoldingLists = ({ objectId }: { objectId: string }) => {
  const t = useText(levelsLabels)
  const editable = useMay().may('registers.write')
  const [adding, setAdding] = useState(false)
  const [ending, setEnding] = useState<{ held: Held; inside: boolean } | null>(null)
  const cursor = useCursor<string>(objectId)
  const found = useQuery(
    query.levels.holdings.queryOptions({
      input: { id: objectId, ...(cursor.at ? { after: cursor.at } : {}) },
    }),
  )
  const columns = (inside: boolean) => [
    {
      key: 'name',
      header: t(inside ? 'contents' : 'container'),
      rowHeader: true,
      cell: (row: Held) => <AppLink href={`/objects/${row.objectId}/class`}>{row.name}</AppLink>,
    },
    { key: 'kind', header: t('kind'), width: '9rem', cell: (row: Held) => t(`kind_${row.kind}`) },
    {
      key: 'span',
      header: t('span'),
      width: '18rem',
      cell: (row: Held) =>
        row.validFrom || row.validTo ? (
          <>
            {row.validFrom && <DateText day={row.validFrom} />}～{row.validTo && <DateText day={row.validTo} />}
          </>
        ) : (
          '–'
        ),
    },
    ...(editable
      ? [
          {
            key: 'act',
            header: t('act'),
            width: '6rem',
            cell: (row: Held) =>
              row.validTo === null && (
                <Button variant="tertiary" size="sm" onPress={() => setEnding({ held: row, inside })}>
                  {t('end')}
                  <span className="sr-only">{row.name}</span>
                </Button>
              ),
          },
        ]
      : []),
  ]
  return (
    <Fetched query={found}>
      {({ kind, contents, containers, next, hidden }) => (
        <>
          <section>
            <div className="mb-2 flex items-center justify-between gap-3">
              <h2 className="text-base font-700">{t('containers')}</h2>
              {editable && (
                <span className="no-print">
                  <Button variant="secondary" size="sm" onPress={() => setAdding(true)}>
                    {t('addHolding')}
                  </Button>
                </span>
              )}
            </div>
            <Table
              caption={t('containers')}
              whole
              rows={containers}
              rowKey={({ id }) => id}
              columns={columns(false)}
              empty={<EmptyState title={t('noContainers')} next={editable && t('noContainersNext')} />}
            />
          </section>
          {containerKinds.some((one) => one === kind) && (
            <section>
              <h2 className="mb-2 text-base font-700">{t('contents')}</h2>
              <Table
                caption={t('contents')}
                whole
                rows={contents}
                rowKey={({ id }) => id}
                columns={columns(true)}
                empty={<EmptyState title={t('noContents')} next={t('noContentsNext')} />}
              />
              {contents.length > 0 && (
                <Pager
                  onPrevious={cursor.back}
                  onNext={next ? () => cursor.forward(next) : undefined}
                  shown={contents.length}
                />
              )}
            </section>
          )}
          {hidden > 0 && <p className="text-sm text-ink-soft">{t('hidden', { n: hidden })}</p>}
          {adding && <AddHoldingDialog contentId={objectId} onClose={() => setAdding(false)} />}
          {ending && <EndHoldingDialog {...ending} onClose={() => setEnding(null)} />}
        </>
      )}
    </Fetched>
  )
}
