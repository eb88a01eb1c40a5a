import { useQuery } from '@tanstack/react-query'
import { Fetched } from '../../../web/Fetched.tsx'
import { AppLink } from '../../../web/kit/AppLink.tsx'
import { buttonClass } from '../../../web/kit/button-class.ts'
import { EmptyState } from '../../../web/kit/EmptyState.tsx'
import { PageHeader } from '../../../web/kit/PageHeader.tsx'
import { Page } from '../../../web/layout/Page.tsx'
import { useText } from '../../../web/locale.ts'
import { query } from './connections-api.ts'
import { connectionsText } from './connections.text.ts'
import { DiagramList } from './DiagramList.tsx'
import { ZoneDiagram } from './ZoneDiagram.tsx'

/** 領域図: drawn from the registers, with the same facts as a list beside it. A4 landscape on paper. */
export const DiagramPage = () => {
  const t = useText(connectionsText)
  const found = useQuery(query.connections.diagram.queryOptions({ input: {} }))
  return (
    <Page>
      <div className="print-landscape">
        <PageHeader
          title={t('diagram')}
          subtitle={t('diagramWhy')}
          crumbs={[{ label: t('zones'), href: '/zones' }, { label: t('diagram') }]}
          printable
        />
        <Fetched query={found}>
          {(diagram) =>
            diagram.zones.length === 0 ? (
              <EmptyState
                title={t('noZones')}
                next={t('noZonesNext')}
                action={
                  <AppLink plain href="/zones" className={buttonClass('secondary')}>
                    {t('toZones')}
                  </AppLink>
                }
              />
            ) : (
              <>
                <ZoneDiagram diagram={diagram} />
                <DiagramList diagram={diagram} />
              </>
            )
          }
        </Fetched>
      </div>
    </Page>
  )
}
