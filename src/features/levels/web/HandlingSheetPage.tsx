import { useQuery } from '@tanstack/react-query'
import { Fetched } from '../../../web/Fetched.tsx'
import { PageHeader } from '../../../web/kit/PageHeader.tsx'
import { Page } from '../../../web/layout/Page.tsx'
import { useText } from '../../../web/locale.ts'
import { levelsLabels } from '../levels.labels.ts'
import { HandlingMatrix } from './HandlingMatrix.tsx'
import { query } from './levels-api.ts'

/** 取扱いの早見表: the three axes for the wall, landscape. */
export const HandlingSheetPage = () => {
  const t = useText(levelsLabels)
  const found = useQuery(query.levels.get.queryOptions({ input: {} }))
  return (
    <Page>
      <div className="print-landscape">
        <PageHeader
          title={t('sheet')}
          subtitle={t('sheetWhy')}
          crumbs={[{ label: t('title'), href: '/levels' }, { label: t('sheet') }]}
          printable
        />
        <Fetched query={found}>
          {({ sets }) => (
            <>
              {sets.map((one) => (
                <section key={one.id} className="mb-5">
                  <h2 className="mb-1 text-base font-700">{one.name}</h2>
                  <HandlingMatrix caption={t('handlingOf', { name: one.name })} levels={one.levels} />
                </section>
              ))}
            </>
          )}
        </Fetched>
      </div>
    </Page>
  )
}
