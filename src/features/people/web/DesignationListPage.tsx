import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { Fetched } from '../../../web/Fetched.tsx'
import { Banner } from '../../../web/kit/Banner.tsx'
import { buttonClass } from '../../../web/kit/button-class.ts'
import { PageHeader } from '../../../web/kit/PageHeader.tsx'
import { Table } from '../../../web/kit/Table.tsx'
import { Tag } from '../../../web/kit/Tag.tsx'
import { Page } from '../../../web/layout/Page.tsx'
import { useLocale, useText } from '../../../web/locale.ts'
import { useAddress } from '../../../web/use-address.ts'
import { DualMarks } from '../../dual-roles/web/DualMarks.tsx'
import { chartLabels } from '../chart.labels.ts'
import { type DesignationLine, designationList } from '../designation-list.rules.ts'
import { actingText, holdersText } from '../holders.text.ts'
import { nameOf } from '../security-role.labels.ts'
import { peopleLabels } from '../people.labels.ts'
import { DayChoice } from './DayChoice.tsx'
import { query } from './people-api.ts'
import { shownBoth } from '../../../web/shown-day.ts'

const tones = { held: 'plain', acting: 'blue', away: 'red', vacant: 'red', open: 'yellow' } as const

/** 充て職一覧: security role, post and holder on a chosen day. */
export const DesignationListPage = () => {
  const t = useText(chartLabels)
  const words = useText(peopleLabels)
  const locale = useLocale()
  const day = useAddress().get('day')
  const found = useQuery({
    ...query.people.responsible.queryOptions({ input: day ? { day } : {} }),
    placeholderData: keepPreviousData,
  })
  const columns = [
    { key: 'role', header: words('role'), rowHeader: true, cell: (row: DesignationLine) => nameOf(row.role, locale) },
    { key: 'post', header: words('post'), cell: (row: DesignationLine) => row.post || '–' },
    { key: 'unit', header: words('unit'), cell: (row: DesignationLine) => row.unit || '–' },
    {
      key: 'holders',
      header: words('holders'),
      cell: (row: DesignationLine) => (row.holders.length > 0 ? holdersText(row, locale) : '–'),
    },
    { key: 'acting', header: t('actingBy'), cell: (row: DesignationLine) => actingText(row.acting, locale) || '–' },
    {
      key: 'standing',
      header: words('standing'),
      cell: (row: DesignationLine) => (
        <span className="flex flex-wrap gap-1">
          <Tag tone={tones[row.standing]}>{t(row.standing)}</Tag>
          <DualMarks marks={row.dual} />
        </span>
      ),
    },
  ]
  return (
    <Page>
      <PageHeader
        title={t('designationList')}
        subtitle={t('designationListWhy')}
        crumbs={[{ label: t('organisation'), href: '/organisation' }, { label: t('designationList') }]}
        actions={
          <a
            href={`/api/responsible/sheet.xlsx${day ? `?day=${day}` : ''}`}
            download
            className={buttonClass('tertiary', 'sm')}
          >
            {t('excel')}
          </a>
        }
        printable
      />
      <Fetched query={found}>
        {(data) => {
          const rows = designationList(data.roles, data.rows, data.dualRoles)
          const open = rows.filter(({ standing }) => standing !== 'held' && standing !== 'acting').length
          return (
            <>
              <DayChoice day={data.day} />
              <p className="mb-3 font-700">{t('asOf', { day: shownBoth(data.day) })}</p>
              {open > 0 && (
                <div className="mb-4">
                  <Banner kind="warning" title={t('openCount', { n: open })}>
                    {t('openNext')}
                  </Banner>
                </div>
              )}
              <Table
                caption={t('designationList')}
                whole
                rows={rows}
                rowKey={(row) => row.key}
                columns={columns}
                empty={null}
              />
            </>
          )
        }}
      </Fetched>
    </Page>
  )
}
