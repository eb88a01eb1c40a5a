import { roleNames } from '../../../core/permission.ts'
import { Table } from '../../../web/kit/Table.tsx'
import { useLocale, useText } from '../../../web/locale.ts'
import { sampleLabels } from './sample.labels.ts'
import type { SampleHint } from './start-api.ts'

/** Who can sign in to the sample, with the one password. */
export const SampleAccounts = ({ hint }: { hint: SampleHint }) => {
  const t = useText(sampleLabels)
  const locale = useLocale()
  return (
    <div>
      <p className="mb-3">
        {t('password')}： <strong className="font-mono">{hint.password}</strong>
      </p>
      <Table
        caption={t('accounts')}
        captionHidden={false}
        whole
        rows={hint.accounts}
        rowKey={(row) => row.username}
        empty={null}
        columns={[
          {
            key: 'username',
            header: t('username'),
            rowHeader: true,
            cell: (row) => <span className="font-mono">{row.username}</span>,
          },
          { key: 'name', header: t('name'), cell: (row) => row.displayName },
          { key: 'role', header: t('role'), cell: (row) => roleNames[row.role][locale] },
          { key: 'scope', header: t('scope'), cell: (row) => row.scope ?? t('all') },
        ]}
      />
    </div>
  )
}
