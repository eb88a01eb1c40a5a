import { useQuery } from '@tanstack/react-query'
import { Fetched } from '../../../web/Fetched.tsx'
import { AppLink } from '../../../web/kit/AppLink.tsx'
import { buttonClass } from '../../../web/kit/button-class.ts'
import { PageHeader } from '../../../web/kit/PageHeader.tsx'
import { Page } from '../../../web/layout/Page.tsx'
import { useText } from '../../../web/locale.ts'
import { useMay } from '../../auth/web/use-may.ts'
import { NoZones } from './NoZones.tsx'
import { TrafficMatrix } from './TrafficMatrix.tsx'
import { query } from './zones-api.ts'
import { zonesText } from './zones.text.ts'
import { ZoneTable } from './ZoneTable.tsx'

/** Zones, their rules, and which may talk to which. */
export const ZonesPage = () => {
  const t = useText(zonesText)
  const { everywhere } = useMay()
  const write = everywhere('registers.write')
  const found = useQuery(query.zones.list.queryOptions({ input: {} }))
  return (
    <Page>
      <PageHeader
        title={t('title')}
        subtitle={t('why')}
        printable
        actions={
          <>
            <AppLink href="/connections">{t('connections')}</AppLink>
            <AppLink href="/zones/diagram">{t('diagram')}</AppLink>
            <AppLink href="/configuration-confirmations">{t('confirmations')}</AppLink>
            <AppLink href="/zones/model">{t('model')}</AppLink>
            {write && (
              <AppLink plain href="/zones/new" className={buttonClass('primary', 'sm')}>
                {t('add')}
              </AppLink>
            )}
          </>
        }
      />
      <Fetched query={found}>
        {({ zones, pairs }) =>
          zones.length === 0 ? (
            <NoZones write={write} />
          ) : (
            <div className="flex flex-col gap-6">
              <section>
                <h2 className="mb-1 font-700">{t('zones')}</h2>
                <ZoneTable zones={zones} />
              </section>
              <TrafficMatrix
                key={JSON.stringify(pairs)}
                zones={zones.filter(({ current }) => current)}
                pairs={pairs}
                write={write}
              />
            </div>
          )
        }
      </Fetched>
    </Page>
  )
}
