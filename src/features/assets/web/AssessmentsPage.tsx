import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Fetched } from '../../../web/Fetched.tsx'
import { Banner } from '../../../web/kit/Banner.tsx'
import { Button } from '../../../web/kit/Button.tsx'
import { EmptyState } from '../../../web/kit/EmptyState.tsx'
import { PageHeader } from '../../../web/kit/PageHeader.tsx'
import { Table } from '../../../web/kit/Table.tsx'
import { Page } from '../../../web/layout/Page.tsx'
import { useText } from '../../../web/locale.ts'
import { useMay } from '../../auth/web/use-may.ts'
import { AssessmentDialog } from './AssessmentDialog.tsx'
import { useAssessmentColumns } from './assessment-columns.tsx'
import { type Assessment, query } from './assets-api.ts'
import { assetsText } from './assets.text.ts'

/** 評価書 with the day of the next review; those that are due stand first and are told. */
export const AssessmentsPage = () => {
  const t = useText(assetsText)
  const { may } = useMay()
  const write = may('registers.write')
  const found = useQuery(query.assets.assessments.queryOptions({ input: {} }))
  const [open, setOpen] = useState<Assessment | 'new' | null>(null)
  const columns = useAssessmentColumns(write ? setOpen : null)
  return (
    <Page>
      <PageHeader
        title={t('assessmentsTitle')}
        subtitle={t('assessmentsWhy')}
        crumbs={[{ label: t('title'), href: '/assets' }, { label: t('assessments') }]}
        printable
        actions={
          write && (
            <Button size="sm" onPress={() => setOpen('new')}>
              {t('addAssessment')}
            </Button>
          )
        }
      />
      <Fetched query={found}>
        {(rows) => {
          const due = rows.filter(({ overdue }) => overdue)
          return (
            <>
              {due.length > 0 && (
                <div className="mb-4">
                  <Banner kind="warning" title={t('overdueTitle', { n: due.length })}>
                    {due.map(({ name }) => name).join('、')}
                  </Banner>
                </div>
              )}
              <Table
                caption={t('assessmentsTitle')}
                whole
                rows={rows}
                rowKey={(row) => row.id}
                columns={columns}
                empty={<EmptyState title={t('noAssessments')} next={t('noAssessmentsNext')} />}
              />
            </>
          )
        }}
      </Fetched>
      {open && (
        <AssessmentDialog
          key={open === 'new' ? 'new' : open.id}
          row={open === 'new' ? null : open}
          onClose={() => setOpen(null)}
        />
      )}
    </Page>
  )
}
