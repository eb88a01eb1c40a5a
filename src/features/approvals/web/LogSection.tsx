import { formatInstant } from '../../../web/format-instant.ts'
import { Table } from '../../../web/kit/Table.tsx'
import { useLocale, useText } from '../../../web/locale.ts'
import { actLabels } from '../approvals.labels.ts'
import type { Approval } from './approvals-api.ts'
import { approvalsText } from './approvals.text.ts'

type Act = Approval['log'][number]
const words: Record<string, { ja: string; en: string } | undefined> = actLabels

/** Everything that was done with the draft, with the comments given. */
export const LogSection = ({ log }: { log: Approval['log'] }) => {
  const t = useText(approvalsText)
  const locale = useLocale()
  return (
    <section>
      <h2 className="mb-1 font-700">{t('log')}</h2>
      <Table
        caption={t('log')}
        whole
        rows={log}
        rowKey={(row) => `${row.at} ${log.indexOf(row)}`}
        empty={<p className="text-sm text-ink-soft">{t('noLog')}</p>}
        columns={[
          { key: 'at', header: t('day'), cell: (row: Act) => formatInstant(row.at) },
          { key: 'act', header: t('act'), rowHeader: true, cell: (row: Act) => words[row.act]?.[locale] ?? row.act },
          {
            key: 'who',
            header: t('who'),
            cell: (row: Act) => (
              <>
                {[row.post, row.personName].filter(Boolean).join(' ')}
                {row.forPerson && <span className="block text-xs">{t('forPerson', { name: row.forPerson })}</span>}
              </>
            ),
          },
          { key: 'comment', header: t('comment'), cell: (row: Act) => row.comment || '–' },
        ]}
      />
    </section>
  )
}
