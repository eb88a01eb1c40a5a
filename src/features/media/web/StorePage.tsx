import { useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { Fetched } from '../../../web/Fetched.tsx'
import { AppLink } from '../../../web/kit/AppLink.tsx'
import { DateText } from '../../../web/kit/DateText.tsx'
import { Tag } from '../../../web/kit/Tag.tsx'
import { useLocale, useText } from '../../../web/locale.ts'
import { useMay } from '../../auth/web/use-may.ts'
import { RecordPage } from '../../registers/web/RecordPage.tsx'
import { storeLabels } from '../stores/stores.labels.ts'
import { query, type Store } from './media-api.ts'
import { mediaText } from './media.text.ts'
import { storesText } from './stores.text.ts'

export const StorePage = () => {
  const { storeId = '' } = useParams({ strict: false })
  const found = useQuery(query.stores.get.queryOptions({ input: { id: storeId } }))
  return <Fetched query={found}>{(store) => <StoreRecord store={store} />}</Fetched>
}

const StoreRecord = ({ store }: { store: Store }) => {
  const t = useText(storesText)
  const of = useText(mediaText)
  const locale = useLocale()
  const { may } = useMay()
  const { lockable } = store
  return (
    <RecordPage
      id={store.id}
      title={`${store.number} ${store.name}`}
      subtitle={<Tag>{store.confidentiality?.name ?? of('unclassified')}</Tag>}
      crumbs={[{ label: t('title'), href: '/stores' }, { label: store.number }]}
      editHref={may('registers.write') ? `/stores/${store.id}/edit` : undefined}
      actions={<AppLink href={`/objects/${store.id}/class`}>{t('contentsAndClass')}</AppLink>}
      facts={[
        {
          heading: t('facts'),
          items: [
            { term: storeLabels.place[locale], value: store.place || '–' },
            {
              term: storeLabels.lockable[locale],
              value: t(lockable === null ? 'unknown' : lockable ? 'yes' : 'no'),
            },
            { term: storeLabels.unitId[locale], value: store.unit?.name ?? of('wholeBody') },
            { term: storeLabels.areaId[locale], value: store.area?.name ?? '–' },
            { term: t('contents'), value: String(store.contents) },
            {
              term: storeLabels.validFrom[locale],
              value: store.validFrom ? <DateText day={store.validFrom} both /> : '–',
            },
            { term: storeLabels.validTo[locale], value: store.validTo ? <DateText day={store.validTo} both /> : '–' },
          ],
        },
      ]}
    />
  )
}
