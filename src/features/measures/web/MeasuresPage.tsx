import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { Fetched } from '../../../web/Fetched.tsx'
import { PageHeader } from '../../../web/kit/PageHeader.tsx'
import { Page } from '../../../web/layout/Page.tsx'
import { useText } from '../../../web/locale.ts'
import { useAddress } from '../../../web/use-address.ts'
import { filterMeasures, searchMeasures } from './filter-measures.ts'
import { MeasureDetail } from './MeasureDetail.tsx'
import { MeasureFilters } from './MeasureFilters.tsx'
import { MeasureTable } from './MeasureTable.tsx'
import { query, type Catalogue } from './measures-api.ts'
import { measuresText } from './measures.text.ts'

/** The catalogue of measures, to browse and filter; the chosen row in full to the right. */
export const MeasuresPage = () => {
  const t = useText(measuresText)
  const { get } = useAddress()
  const catalogue = useQuery({ ...query.measures.list.queryOptions({ input: {} }), staleTime: Infinity })
  const chosen = catalogue.data?.rows.find(({ id }) => id === get('measure'))
  const side =
    catalogue.data && chosen ? (
      <MeasureDetail measure={chosen} catalogue={catalogue.data} />
    ) : (
      <p className="text-ink-soft">{t('choose')}</p>
    )
  return (
    <Page side={side} sideLabel={t('pane')}>
      <PageHeader title={t('title')} subtitle={t('subtitle')} printable />
      <Fetched query={catalogue} lines={14}>
        {(data) => <MeasureList catalogue={data} />}
      </Fetched>
    </Page>
  )
}

const MeasureList = ({ catalogue }: { catalogue: Catalogue }) => {
  const address = useAddress()
  const { rows, outline } = catalogue
  const { get } = address
  const chapters = outline
    .filter(({ level }) => level === 1)
    .map(({ key, heading }) => ({ value: key, label: `${key} ${heading}` }))
  const laws = useMemo(() => [...new Set(rows.flatMap(({ sources }) => sources.map(({ law }) => law)))], [rows])
  const filter = {
    chapter: get('chapter'),
    head: get('head'),
    subject: get('subject'),
    strength: get('strength'),
    law: get('law'),
    critical: get('critical') === '1',
  }
  const found = searchMeasures(filterMeasures(rows, filter), get('search') ?? '')
  return (
    <>
      <MeasureFilters address={address} chapters={chapters} laws={laws} />
      <MeasureTable
        key={JSON.stringify([filter, get('search')])}
        rows={found}
        total={rows.length}
        current={get('measure')}
        onPick={(measure) => address.set({ measure })}
        onClear={() =>
          address.set({ search: null, ...Object.fromEntries(Object.keys(filter).map((name) => [name, null])) })
        }
      />
    </>
  )
}
