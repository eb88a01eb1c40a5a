import { useQuery } from '@tanstack/react-query'
import { Fetched } from '../../../web/Fetched.tsx'
import { formatInstant } from '../../../web/format-instant.ts'
import { Button } from '../../../web/kit/Button.tsx'
import { Dialog } from '../../../web/kit/Dialog.tsx'
import { EmptyState } from '../../../web/kit/EmptyState.tsx'
import { Table } from '../../../web/kit/Table.tsx'
import { showToast } from '../../../web/kit/toast.ts'
import { useText } from '../../../web/locale.ts'
import { problemOf } from '../../../web/problem.ts'
import { useDone } from '../../../web/use-done.ts'
import { deviceName } from '../../auth/web/device-name.ts'
import { accountsLabels } from '../accounts.labels.ts'
import { client, query, type Account } from './people-api.ts'

type Session = Awaited<ReturnType<typeof client.accounts.sessions>>[number]

/** Where somebody is signed in; one session or all of them can be ended. */
export const AccountSessionsDialog = ({ row, onClose }: { row: Account; onClose: () => void }) => {
  const t = useText(accountsLabels)
  const done = useDone()
  const found = useQuery(query.accounts.sessions.queryOptions({ input: { id: row.id } }))
  const end = async (sessionId?: string) => {
    try {
      await client.accounts.endSessions({ id: row.id, ...(sessionId ? { sessionId } : {}) })
      await done(t('sessionsEnded'))
    } catch (error) {
      showToast('error', problemOf(error).message)
      await found.refetch()
    }
  }
  const columns = [
    {
      key: 'device',
      header: t('device'),
      rowHeader: true,
      cell: (session: Session) => deviceName(session.userAgent ?? '') || t('unknownDevice'),
    },
    { key: 'address', header: t('address'), cell: (session: Session) => session.ipAddress || '–' },
    { key: 'since', header: t('since'), cell: (session: Session) => formatInstant(session.createdAt) },
    {
      key: 'act',
      header: t('act'),
      cell: (session: Session) => (
        <Button variant="tertiary" size="sm" onPress={() => void end(session.id)}>
          {t('endOne')}
        </Button>
      ),
    },
  ]
  return (
    <Dialog open onClose={onClose} title={t('sessionsTitle', { name: row.displayName })} wide>
      <Fetched query={found} lines={3}>
        {(sessions) => (
          <>
            <Table
              caption={t('sessionsTitle', { name: row.displayName })}
              rows={sessions}
              rowKey={(session) => session.id}
              columns={columns}
              empty={<EmptyState title={t('noSessions')} />}
            />
            {sessions.length > 0 && (
              <div className="mt-4">
                <Button variant="danger" onPress={() => void end()}>
                  {t('endAll')}
                </Button>
              </div>
            )}
          </>
        )}
      </Fetched>
    </Dialog>
  )
}
