import { useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { Fetched } from '../../../web/Fetched.tsx'
import { AppLink } from '../../../web/kit/AppLink.tsx'
import { Banner } from '../../../web/kit/Banner.tsx'
import { Button } from '../../../web/kit/Button.tsx'
import { DateText } from '../../../web/kit/DateText.tsx'
import { EmptyState } from '../../../web/kit/EmptyState.tsx'
import { Table } from '../../../web/kit/Table.tsx'
import { useLocale, useText } from '../../../web/locale.ts'
import { useMay } from '../../auth/web/use-may.ts'
import { RecordPage } from '../../registers/web/RecordPage.tsx'
import { facilityKindLabels, facilityLabels, inspectionResultLabels } from '../facilities.labels.ts'
import { type Facility, query } from './facilities-api.ts'
import { facilitiesText } from './facilities.text.ts'
import { InspectionDialog } from './InspectionDialog.tsx'
import { InspectionTag } from './InspectionTag.tsx'
import { shownDay } from '../../../web/shown-day.ts'

export const FacilityPage = () => {
  const { facilityId = '' } = useParams({ strict: false })
  const found = useQuery(query.facilities.get.queryOptions({ input: { id: facilityId } }))
  return <Fetched query={found}>{(facility) => <FacilityRecord facility={facility} />}</Fetched>
}

type Inspection = Facility['inspections'][number]

const FacilityRecord = ({ facility }: { facility: Facility }) => {
  const t = useText(facilitiesText)
  const locale = useLocale()
  const { may } = useMay()
  const [open, setOpen] = useState(false)
  const label = (key: keyof typeof facilityLabels) => facilityLabels[key][locale]
  const write = may('registers.write')
  return (
    <RecordPage
      id={facility.id}
      title={`${facility.number} ${facility.name}`}
      subtitle={
        <>
          <span>{facility.unit?.name ?? t('wholeBody')}</span>
          <InspectionTag standing={facility.inspection} />
        </>
      }
      crumbs={[{ label: t('title'), href: '/facilities' }, { label: facility.number }]}
      editHref={write ? `/facilities/${facility.id}/edit` : undefined}
      actions={
        write && (
          <Button variant="secondary" size="sm" onPress={() => setOpen(true)}>
            {t('addInspection')}
          </Button>
        )
      }
      facts={[
        {
          heading: t('basics'),
          items: [
            { term: label('kind'), value: facilityKindLabels[facility.kind][locale] },
            {
              term: label('areaId'),
              value: facility.area && <AppLink href={`/areas/${facility.area.id}`}>{facility.area.name}</AppLink>,
            },
            { term: label('supplierId'), value: facility.supplier?.name ?? '–' },
            { term: label('inspectionMonths'), value: facility.inspectionMonths ?? '–' },
            { term: t('dueOn'), value: facility.dueOn && <DateText day={facility.dueOn} both /> },
            { term: label('note'), value: facility.fields.note || '–' },
            { term: label('validFrom'), value: facility.validFrom && <DateText day={facility.validFrom} both /> },
            ...(facility.validTo ? [{ term: label('validTo'), value: <DateText day={facility.validTo} both /> }] : []),
          ],
        },
      ]}
    >
      {facility.inspection === 'overdue' && facility.dueOn && (
        <Banner kind="warning" title={t('overdueTitle', { day: shownDay(facility.dueOn) })}>
          {t('overdueNext')}
        </Banner>
      )}
      <section>
        <h2 className="mb-1 font-700">{t('inspections')}</h2>
        <Table
          caption={t('inspections')}
          whole
          rows={facility.inspections}
          rowKey={(row) => row.id}
          empty={<EmptyState title={t('noInspections')} next={t('noInspectionsNext')} />}
          columns={[
            {
              key: 'day',
              header: t('day'),
              rowHeader: true,
              cell: (row: Inspection) => <DateText day={row.inspectedOn} />,
            },
            {
              key: 'result',
              header: t('result'),
              cell: (row: Inspection) => inspectionResultLabels[row.result][locale],
            },
            { key: 'by', header: t('by'), cell: (row: Inspection) => row.by },
            { key: 'note', header: t('note'), cell: (row: Inspection) => row.note || '–' },
            {
              key: 'file',
              header: t('file'),
              cell: (row: Inspection) =>
                row.fileName ? (
                  <a className="text-main underline" href={`/api/facility-inspections/${row.id}/file`} download>
                    {row.fileName}
                  </a>
                ) : (
                  '–'
                ),
            },
          ]}
        />
      </section>
      {open && <InspectionDialog facilityId={facility.id} onClose={() => setOpen(false)} />}
    </RecordPage>
  )
}
