import { useQuery } from '@tanstack/react-query'
import { Fetched } from '../../../web/Fetched.tsx'
import { AppLink } from '../../../web/kit/AppLink.tsx'
import { buttonClass } from '../../../web/kit/button-class.ts'
import { EmptyState } from '../../../web/kit/EmptyState.tsx'
import { PageHeader } from '../../../web/kit/PageHeader.tsx'
import { Table } from '../../../web/kit/Table.tsx'
import { Page } from '../../../web/layout/Page.tsx'
import { useText } from '../../../web/locale.ts'
import { useAddress } from '../../../web/use-address.ts'
import { useMay } from '../../auth/web/use-may.ts'
import type { BodyRow } from '../demarcations.schema.ts'
import { BodyMap } from './BodyMap.tsx'
import { useBodyColumns } from './body-columns.tsx'
import { query } from './demarcations-api.ts'
import { demarcationsText } from './demarcations.text.ts'
import { StandingCounts } from './StandingCounts.tsx'

/** More than any prefecture has. */
const MOST_BODIES = 200

const picked = (rows: readonly BodyRow[], wanted: string | null): readonly BodyRow[] =>
  wanted === null ? rows : rows.filter((row) => (wanted === 'reviewDue' ? row.reviewDue : row.standing === wanted))

/** Member bodies × agreement: counts that open their rows, a tile for each body, and the table. */
export const DemarcationsPage = () => {
  const t = useText(demarcationsText)
  const { may } = useMay()
  const { get, set } = useAddress()
  const wanted = get('standing')
  const columns = useBodyColumns()
  const found = useQuery(query.demarcations.list.queryOptions({ input: { limit: MOST_BODIES } }))
  return (
    <Page>
      <PageHeader
        title={t('title')}
        subtitle={t('subtitle')}
        printable
        actions={
          <>
            <a href="/api/demarcations.xlsx" download className={buttonClass('tertiary', 'sm')}>
              {t('excel')}
            </a>
            {may('registers.write') && (
              <AppLink plain href="/demarcations/import" className={buttonClass('secondary', 'sm')}>
                {t('takeIn')}
              </AppLink>
            )}
          </>
        }
      />
      <Fetched query={found} lines={12}>
        {({ rows }) =>
          rows.length === 0 ? (
            <EmptyState title={t('noBodies')} next={t('noBodiesNext')} />
          ) : (
            <>
              <StandingCounts rows={rows} wanted={wanted} onPick={(standing) => set({ standing })} />
              <BodyMap rows={picked(rows, wanted)} />
              <Table
                caption={t('matrix')}
                whole
                rows={picked(rows, wanted)}
                rowKey={(row) => row.id}
                columns={columns}
                empty={<EmptyState title={t('none')} next={t('noneNext')} />}
              />
            </>
          )
        }
      </Fetched>
    </Page>
  )
}
