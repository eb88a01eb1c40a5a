import { Button } from '../../../web/kit/Button.tsx'
import { EmptyState } from '../../../web/kit/EmptyState.tsx'
import { Table } from '../../../web/kit/Table.tsx'
import { Tag } from '../../../web/kit/Tag.tsx'
import { showToast } from '../../../web/kit/toast.ts'
import { useText } from '../../../web/locale.ts'
import { problemOf } from '../../../web/problem.ts'
import { formatInstant } from '../../../web/format-instant.ts'
import { authPost } from './auth-client.ts'
import { deviceName } from './device-name.ts'
import { useSignInChanged, type Session } from './session-queries.ts'
import { sessionsLabels } from './sessions.labels.ts'

export const SessionsTable = ({ sessions, current }: { sessions: readonly Session[]; current: string }) => {
  const t = useText(sessionsLabels)
  const changed = useSignInChanged()
  const end = async (token: string) => {
    try {
      await authPost('revoke-session', { token })
      showToast('success', t('ended'))
    } catch (error) {
      showToast('error', problemOf(error).message)
    }
    await changed()
  }
  return (
    <Table
      caption={t('sessions')}
      whole
      rows={sessions}
      rowKey={(row) => row.token}
      empty={<EmptyState title={t('none')} />}
      columns={[
        {
          key: 'device',
          header: t('device'),
          rowHeader: true,
          cell: (row) => deviceName(row.userAgent ?? '') || t('unknownDevice'),
        },
        { key: 'address', header: t('address'), cell: (row) => row.ipAddress || '–' },
        { key: 'since', header: t('since'), cell: (row) => formatInstant(row.createdAt) },
        { key: 'until', header: t('until'), cell: (row) => formatInstant(row.expiresAt) },
        {
          key: 'act',
          header: t('act'),
          cell: (row) =>
            row.token === current ? (
              <Tag tone="blue">{t('current')}</Tag>
            ) : (
              <Button variant="secondary" size="sm" onPress={() => void end(row.token)}>
                {t('end')}
              </Button>
            ),
        },
      ]}
    />
  )
}
