import { useQuery } from '@tanstack/react-query'
import { Fetched } from '../../../../web/Fetched.tsx'
import { formatInstant } from '../../../../web/format-instant.ts'
import { Button } from '../../../../web/kit/Button.tsx'
import { Dialog } from '../../../../web/kit/Dialog.tsx'
import { EmptyState } from '../../../../web/kit/EmptyState.tsx'
import { Table } from '../../../../web/kit/Table.tsx'
import { showToast } from '../../../../web/kit/toast.ts'
import { useText } from '../../../../web/locale.ts'
import { problemOf } from '../../../../web/problem.ts'
import { useDone } from '../../../../web/use-done.ts'
import { providerFields, providersLabels } from '../providers.labels.ts'
import { client, query, type ProviderRow } from './providers-api.ts'

type LinksDialogProps = { row: ProviderRow; onClose: () => void }

export const LinksDialog = ({ row, onClose }: LinksDialogProps) => {
  const t = useText(providersLabels)
  const f = useText(providerFields)
  const done = useDone()
  const links = useQuery(query.identityProviders.links.queryOptions({ input: { id: row.id } }))
  const release = async (accountId: string) => {
    try {
      await client.identityProviders.release({ id: row.id, accountId })
      await done(t('released'))
    } catch (error) {
      showToast('error', problemOf(error).message)
    }
  }
  return (
    <Dialog open onClose={onClose} wide title={t('linksTitle', { name: row.name })}>
      <p className="mb-4">{t('linksWhy')}</p>
      <Fetched query={links}>
        {(rows) => (
          <Table
            caption={t('links')}
            whole
            rows={rows}
            rowKey={(link) => link.accountId}
            empty={<EmptyState title={t('noLinks')} reason={t('noLinksWhy')} />}
            columns={[
              {
                key: 'account',
                header: t('account'),
                rowHeader: true,
                cell: (link) => (
                  <>
                    {link.displayName}
                    <span className="block text-xs font-400 text-ink-soft">{link.username}</span>
                  </>
                ),
              },
              {
                key: 'subject',
                header: f('subject'),
                cell: (link) => <span className="text-sm break-all">{link.subject}</span>,
              },
              { key: 'linkedAt', header: t('linkedAt'), cell: (link) => formatInstant(link.linkedAt) },
              {
                key: 'act',
                header: t('act'),
                cell: (link) => (
                  <Button variant="tertiary" size="sm" onPress={() => void release(link.accountId)}>
                    {t('release')}
                  </Button>
                ),
              },
            ]}
          />
        )}
      </Fetched>
    </Dialog>
  )
}
