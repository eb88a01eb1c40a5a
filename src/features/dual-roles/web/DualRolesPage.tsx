import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Fetched } from '../../../web/Fetched.tsx'
import { Button } from '../../../web/kit/Button.tsx'
import { buttonClass } from '../../../web/kit/button-class.ts'
import { DateText } from '../../../web/kit/DateText.tsx'
import { EmptyState } from '../../../web/kit/EmptyState.tsx'
import { PageHeader } from '../../../web/kit/PageHeader.tsx'
import { Table } from '../../../web/kit/Table.tsx'
import { Tag } from '../../../web/kit/Tag.tsx'
import { Page } from '../../../web/layout/Page.tsx'
import { useText } from '../../../web/locale.ts'
import { useAddress } from '../../../web/use-address.ts'
import { useMay } from '../../auth/web/use-may.ts'
import { HistoryButton } from '../../history/web/HistoryButton.tsx'
import { DayChoice } from '../../people/web/DayChoice.tsx'
import { dualRoleLabels } from '../dual-roles.labels.ts'
import type { DualRoleRow } from '../dual-roles.schema.ts'
import { ApproveDialog } from './ApproveDialog.tsx'
import { DualRoleAlarm } from './DualRoleAlarm.tsx'
import { query } from './dual-roles-api.ts'
import { WithdrawApprovalDialog } from './WithdrawApprovalDialog.tsx'
import { shownBoth } from '../../../web/shown-day.ts'

const tones = { approved: 'yellow', expired: 'red', missing: 'red' } as const

/** 兼務一覧: every double role of a day with its approval, and those that need one. */
export const DualRolesPage = () => {
  const t = useText(dualRoleLabels)
  const day = useAddress().get('day')
  const { may, everywhere } = useMay()
  const [approving, setApproving] = useState<DualRoleRow | null>(null)
  const [withdrawing, setWithdrawing] = useState<DualRoleRow | null>(null)
  const found = useQuery({
    ...query.dualRoles.list.queryOptions({ input: day ? { day } : {} }),
    placeholderData: keepPreviousData,
  })
  const dayCell = (value: string | null) => (value ? <DateText day={value} /> : '–')
  const columns = [
    {
      key: 'standing',
      header: t('standing'),
      cell: (row: DualRoleRow) => <Tag tone={tones[row.standing]}>{t(row.standing)}</Tag>,
    },
    { key: 'person', header: t('person'), rowHeader: true, cell: (row: DualRoleRow) => row.person },
    {
      key: 'what',
      header: t('what'),
      cell: (row: DualRoleRow) => (
        <>
          {row.what}
          {row.about && `「${row.about}」`}
          <span className="block text-xs text-ink-soft">{row.clause}</span>
        </>
      ),
    },
    { key: 'from', header: t('from'), cell: (row: DualRoleRow) => dayCell(row.from) },
    { key: 'reason', header: t('reason'), cell: (row: DualRoleRow) => row.reason || '–' },
    {
      key: 'approver',
      header: t('approver'),
      cell: (row: DualRoleRow) => (
        <>
          {row.approver || '–'}
          {row.decidedOn && (
            <span className="block text-xs text-ink-soft">
              <DateText day={row.decidedOn} /> {row.documentNumber}
            </span>
          )}
        </>
      ),
    },
    { key: 'until', header: t('until'), cell: (row: DualRoleRow) => dayCell(row.until) },
    {
      key: 'act',
      header: t('act'),
      cell: (row: DualRoleRow) => (
        <span className="no-print flex flex-col items-start gap-1">
          {may('people.write') && row.standing !== 'approved' && (
            <Button variant="secondary" size="sm" onPress={() => setApproving(row)}>
              {t(row.standing === 'missing' ? 'approve' : 'renew')}
            </Button>
          )}
          {everywhere('people.write') && row.id && row.standing === 'approved' && (
            <Button variant="tertiary" size="sm" onPress={() => setWithdrawing(row)}>
              {t('withdraw')}
            </Button>
          )}
          {row.id && <HistoryButton subjectId={row.id} name={row.person} />}
        </span>
      ),
    },
  ]
  return (
    <Page>
      <PageHeader
        title={t('title')}
        subtitle={t('why')}
        crumbs={[{ label: t('people'), href: '/people' }, { label: t('title') }]}
        actions={
          <a
            href={`/api/dual-roles/sheet.xlsx${day ? `?day=${day}` : ''}`}
            download
            className={buttonClass('tertiary', 'sm')}
          >
            {t('excel')}
          </a>
        }
        printable
      />
      <Fetched query={found}>
        {(data) => (
          <>
            <DayChoice day={data.day} />
            <p className="mb-3 font-700">
              {data.organisation}　{t('asOf', { day: shownBoth(data.day) })}
            </p>
            {!day && <DualRoleAlarm link={false} />}
            <Table
              caption={t('title')}
              whole
              rows={data.rows}
              rowKey={(row) => row.key}
              columns={columns}
              empty={<EmptyState title={t('empty')} reason={t('emptyWhy')} />}
            />
          </>
        )}
      </Fetched>
      {approving && <ApproveDialog row={approving} onClose={() => setApproving(null)} />}
      {withdrawing && <WithdrawApprovalDialog row={withdrawing} onClose={() => setWithdrawing(null)} />}
    </Page>
  )
}
