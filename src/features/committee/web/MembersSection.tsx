import { AppLink } from '../../../web/kit/AppLink.tsx'
import { Banner } from '../../../web/kit/Banner.tsx'
import { Button } from '../../../web/kit/Button.tsx'
import { buttonClass } from '../../../web/kit/button-class.ts'
import { EmptyState } from '../../../web/kit/EmptyState.tsx'
import { Table } from '../../../web/kit/Table.tsx'
import { showToast } from '../../../web/kit/toast.ts'
import { useLocale, useText } from '../../../web/locale.ts'
import { problemOf } from '../../../web/problem.ts'
import { useDone } from '../../../web/use-done.ts'
import { attendances } from '../committee.labels.ts'
import { client, type Meeting } from './committee-api.ts'
import { committeeText } from './committee.text.ts'

/** Who sits on the committee that day, and who was there. */
export const MembersSection = ({ meeting, writes }: { meeting: Meeting; writes: boolean }) => {
  const t = useText(committeeText)
  const locale = useLocale()
  const done = useDone()
  const { id, version, members, differs } = meeting
  const refill = async () => {
    try {
      await client.committee.members({ id, version, refill: true })
      await done(t('refilled'))
    } catch (error) {
      showToast('error', problemOf(error).message)
    }
  }
  return (
    <section>
      <div className="mb-1 flex flex-wrap items-center justify-between gap-3">
        <h2 className="font-700">{t('members')}</h2>
        {writes && (
          <AppLink plain href={`/committee/${id}/members`} className={`no-print ${buttonClass('secondary', 'sm')}`}>
            {t('changeMembers')}
          </AppLink>
        )}
      </div>
      {writes && differs.length > 0 && (
        <div className="mb-2">
          <Banner
            kind="warning"
            title={t('differs')}
            actions={
              <Button size="sm" variant="secondary" onPress={() => void refill()}>
                {t('refill')}
              </Button>
            }
          >
            {differs.join('、')}
          </Banner>
        </div>
      )}
      <Table
        caption={t('members')}
        whole
        rows={members}
        rowKey={(member) => member.id}
        empty={<EmptyState title={t('noMembers')} next={t('noMembersNext')} />}
        columns={[
          { key: 'post', header: t('memberPost'), width: '40%', cell: ({ post }) => post || '–' },
          { key: 'name', header: t('memberName'), rowHeader: true, width: '30%', cell: ({ name }) => name },
          {
            key: 'attendance',
            header: t('attendance'),
            width: '30%',
            cell: ({ attendance, proxyName }) =>
              attendance ? `${attendances[attendance][locale]}${proxyName && `（${proxyName}）`}` : '–',
          },
        ]}
      />
    </section>
  )
}
