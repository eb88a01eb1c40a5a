import { useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { Fetched } from '../../../web/Fetched.tsx'
import { AppLink } from '../../../web/kit/AppLink.tsx'
import { DateText } from '../../../web/kit/DateText.tsx'
import { Tag } from '../../../web/kit/Tag.tsx'
import { useLocale, useText } from '../../../web/locale.ts'
import { useMay } from '../../auth/web/use-may.ts'
import { objectKindLabels } from '../../demarcations/object-kinds.labels.ts'
import { RecordPage } from '../../registers/web/RecordPage.tsx'
import { areaKindLabels, areaLabels, logEveryLabels } from '../areas.labels.ts'
import { type Area, query } from './areas-api.ts'
import { areasText } from './areas.text.ts'
import { MonthsTable } from './MonthsTable.tsx'
import { shownDay } from '../../../web/shown-day.ts'

export const AreaPage = () => {
  const { areaId = '' } = useParams({ strict: false })
  const found = useQuery(query.areas.get.queryOptions({ input: { id: areaId } }))
  return <Fetched query={found}>{(area) => <AreaRecord area={area} />}</Fetched>
}

const AreaRecord = ({ area }: { area: Area }) => {
  const t = useText(areasText)
  const locale = useLocale()
  const { may } = useMay()
  const label = (key: keyof typeof areaLabels) => areaLabels[key][locale]
  return (
    <RecordPage
      id={area.id}
      title={`${area.number} ${area.name}`}
      subtitle={
        <>
          <span>{area.unit?.name ?? t('wholeBody')}</span>
          {area.policyBody !== null && <Tag tone="blue">{`${t('othersPolicy')}：${area.policyBody}`}</Tag>}
          {area.validTo && <Tag>{shownDay(area.validTo)}</Tag>}
        </>
      }
      crumbs={[{ label: t('title'), href: '/areas' }, { label: area.number }]}
      editHref={may('registers.write') ? `/areas/${area.id}/edit` : undefined}
      facts={[
        {
          heading: t('basics'),
          items: [
            { term: label('kind'), value: areaKindLabels[area.kind][locale] },
            { term: label('place'), value: area.place || '–' },
            { term: label('validFrom'), value: area.validFrom && <DateText day={area.validFrom} both /> },
          ],
        },
        {
          heading: t('responsible'),
          items: [
            { term: label('custodianPostId'), value: area.custodian?.name ?? '–' },
            { term: t('policy'), value: area.policyBody ?? t('ownPolicy') },
          ],
        },
        {
          heading: t('entry'),
          items: [
            { term: label('entryControl'), value: area.entryControl || '–' },
            { term: label('logEvery'), value: area.logEvery ? logEveryLabels[area.logEvery][locale] : '–' },
          ],
        },
      ]}
    >
      <section>
        <h2 className="mb-1 font-700">{t('months')}</h2>
        <MonthsTable area={area} />
      </section>
      {area.facilities.length > 0 && (
        <section>
          <h2 className="mb-1 font-700">{t('facilities')}</h2>
          <ul>
            {area.facilities.map(({ id, number, name }) => (
              <li key={id}>
                <AppLink href={`/facilities/${id}`}>{`${number} ${name}`}</AppLink>
              </li>
            ))}
          </ul>
        </section>
      )}
      {area.contents.length > 0 && (
        <section>
          <h2 className="mb-1 font-700">{t('contents')}</h2>
          <ul>
            {area.contents.map(({ id, kind, name }) => (
              <li key={id}>{`${name}（${objectKindLabels[kind]?.[locale] ?? kind}）`}</li>
            ))}
          </ul>
        </section>
      )}
    </RecordPage>
  )
}
