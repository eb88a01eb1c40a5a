import { useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { Fetched } from '../../../web/Fetched.tsx'
import { AppLink } from '../../../web/kit/AppLink.tsx'
import { DateText } from '../../../web/kit/DateText.tsx'
import { Tag } from '../../../web/kit/Tag.tsx'
import { useLocale, useText } from '../../../web/locale.ts'
import { useMay } from '../../auth/web/use-may.ts'
import { RecordPage } from '../../registers/web/RecordPage.tsx'
import { entryLabels } from '../entries.labels.ts'
import { type Entry, query } from './areas-api.ts'
import { areasText } from './areas.text.ts'

export const EntryPage = () => {
  const { entryId = '' } = useParams({ strict: false })
  const found = useQuery(query.entries.get.queryOptions({ input: { id: entryId } }))
  return <Fetched query={found}>{(entry) => <EntryRecord entry={entry} />}</Fetched>
}

const texts = ['affiliation', 'purpose', 'escort', 'carriedIn', 'carriedOut', 'checkedBy', 'note'] as const

const EntryRecord = ({ entry }: { entry: Entry }) => {
  const t = useText(areasText)
  const locale = useLocale()
  const { may } = useMay()
  return (
    <RecordPage
      id={entry.id}
      title={t('entryTitle', { who: entry.who, day: entry.day })}
      subtitle={entry.unescorted && <Tag tone="red">{t('unescortedHelp')}</Tag>}
      crumbs={[{ label: t('log'), href: '/area-entries' }, { label: entry.who }]}
      editHref={may('registers.write') ? `/area-entries/${entry.id}/edit` : undefined}
      facts={[
        {
          heading: t('entry'),
          items: [
            {
              term: entryLabels.areaId[locale],
              value: <AppLink href={`/areas/${entry.area.id}`}>{entry.area.name}</AppLink>,
            },
            { term: entryLabels.day[locale], value: <DateText day={entry.day} both /> },
            { term: entryLabels.enteredAt[locale], value: entry.enteredAt },
            {
              term: entryLabels.leftAt[locale],
              value: entry.leftAt ? entry.leftAt.replace('T', ' ') : t('stillInside'),
            },
            ...texts.map((key) => ({ term: entryLabels[key][locale], value: entry[key] || '–' })),
          ],
        },
      ]}
    />
  )
}
