import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { formatWareki } from '../../../core/dates/wareki.ts'
import { Fetched } from '../../../web/Fetched.tsx'
import { Button } from '../../../web/kit/Button.tsx'
import { Checkbox } from '../../../web/kit/Checkbox.tsx'
import { ConfirmDialog } from '../../../web/kit/ConfirmDialog.tsx'
import { EmptyState } from '../../../web/kit/EmptyState.tsx'
import { FilterSelect } from '../../../web/kit/FilterSelect.tsx'
import { PageHeader } from '../../../web/kit/PageHeader.tsx'
import { Table } from '../../../web/kit/Table.tsx'
import { Tag } from '../../../web/kit/Tag.tsx'
import { Page } from '../../../web/layout/Page.tsx'
import { useLocale, useText } from '../../../web/locale.ts'
import { useAddress } from '../../../web/use-address.ts'
import { useDone } from '../../../web/use-done.ts'
import { useMay } from '../../auth/web/use-may.ts'
import { wordOptions } from '../../registers/web/word-options.ts'
import { kindLabels, stepKindLabels, wayLabels } from '../approvals.labels.ts'
import { type ApprovalClass, client, query } from './approvals-api.ts'
import { approvalsText } from './approvals.text.ts'
import { ClassDialog } from './ClassDialog.tsx'
import { classesText } from './classes.text.ts'
import { useConditionWords } from './use-condition-words.ts'

/** 決裁区分: the table from which routes are made. */
export const ClassesPage = () => {
  const t = useText(classesText)
  const of = useText(approvalsText)
  const locale = useLocale()
  const done = useDone()
  const address = useAddress()
  const { everywhere } = useMay()
  const conditionWords = useConditionWords()
  const list = useQuery(query.approvals.classes.queryOptions({ input: {} }))
  const [editing, setEditing] = useState<ApprovalClass | 'new' | null>(null)
  const [retiring, setRetiring] = useState<ApprovalClass | null>(null)
  const kind = address.get('kind')
  const withRetired = address.get('retired') === '1'
  const write = everywhere('approvals.write')
  const stepWords = ({ kind: step, post, role, superior }: ApprovalClass['steps'][number]) =>
    `${stepKindLabels[step][locale]}：${superior ? t('superior') : (post ?? role ?? '')}`
  return (
    <Page>
      <PageHeader
        title={t('title')}
        subtitle={t('subtitle')}
        crumbs={[{ label: of('title'), href: '/approvals' }, { label: t('title') }]}
        printable
        actions={write && <Button onPress={() => setEditing('new')}>{t('add')}</Button>}
      />
      <div className="no-print mb-3 flex flex-wrap items-end gap-4">
        <FilterSelect
          label={of('kind')}
          value={kind}
          all={t('all')}
          onPick={(value) => address.set({ kind: value })}
          options={wordOptions(kindLabels, locale)}
        />
        <Checkbox
          label={t('showRetired')}
          value={withRetired}
          onChange={(value) => address.set({ retired: value ? '1' : null })}
        />
      </div>
      <Fetched query={list}>
        {({ rows }) => (
          <Table
            caption={t('title')}
            rows={rows.filter((row) => (kind === null || row.kind === kind) && (withRetired || row.retiredOn === null))}
            rowKey={(row) => row.id}
            empty={<EmptyState title={t('none')} next={t('noneNext')} />}
            columns={[
              { key: 'kind', header: of('kind'), cell: (row: ApprovalClass) => kindLabels[row.kind][locale] },
              {
                key: 'name',
                header: t('name'),
                rowHeader: true,
                cell: (row: ApprovalClass) => (
                  <span className="flex flex-wrap items-center gap-1">
                    {row.name}
                    {row.standing && <Tag>{t('standing')}</Tag>}
                    {row.settingBody && <Tag tone="blue">{row.settingBody.name}</Tag>}
                    {row.retiredOn && <Tag>{t('retiredOn', { day: formatWareki(row.retiredOn) })}</Tag>}
                  </span>
                ),
              },
              { key: 'condition', header: t('condition'), cell: (row: ApprovalClass) => conditionWords(row.condition) },
              { key: 'way', header: of('way'), cell: (row: ApprovalClass) => wayLabels[row.way][locale] },
              { key: 'steps', header: t('steps'), cell: (row: ApprovalClass) => row.steps.map(stepWords).join(' → ') },
              {
                key: 'provenance',
                header: t('provenance'),
                cell: (row: ApprovalClass) => (
                  <Tag tone={row.provenance === '既定値' ? 'yellow' : 'plain'}>{row.provenance}</Tag>
                ),
              },
              ...(write
                ? [
                    {
                      key: 'acts',
                      header: t('edit'),
                      cell: (row: ApprovalClass) =>
                        row.retiredOn === null && (
                          <span className="flex gap-1">
                            <Button variant="tertiary" size="sm" onPress={() => setEditing(row)}>
                              {t('edit')}
                            </Button>
                            <Button variant="tertiary" size="sm" onPress={() => setRetiring(row)}>
                              {t('retire')}
                            </Button>
                          </span>
                        ),
                    },
                  ]
                : []),
            ]}
          />
        )}
      </Fetched>
      {editing && <ClassDialog row={editing === 'new' ? null : editing} onClose={() => setEditing(null)} />}
      {retiring && (
        <ConfirmDialog
          open
          onClose={() => setRetiring(null)}
          title={`${t('retire')}：${retiring.name}`}
          consequences={[t('retireWhat')]}
          confirmLabel={t('retire')}
          onConfirm={async () => {
            await client.approvals.retireClass({ id: retiring.id })
            await done(t('retired'))
          }}
        />
      )}
    </Page>
  )
}
