import { useQuery } from '@tanstack/react-query'
import { Fetched } from '../../../web/Fetched.tsx'
import { AppLink } from '../../../web/kit/AppLink.tsx'
import { buttonClass } from '../../../web/kit/button-class.ts'
import { EmptyState } from '../../../web/kit/EmptyState.tsx'
import { PageHeader } from '../../../web/kit/PageHeader.tsx'
import { Table } from '../../../web/kit/Table.tsx'
import { Tabs } from '../../../web/kit/Tabs.tsx'
import { Tag } from '../../../web/kit/Tag.tsx'
import { Page } from '../../../web/layout/Page.tsx'
import { useLocale, useText } from '../../../web/locale.ts'
import { useAddress } from '../../../web/use-address.ts'
import { mediumLabels } from '../assets.labels.ts'
import { filesLabels } from '../personal-files.labels.ts'
import { client, query } from './assets-api.ts'
import { assetsText } from './assets.text.ts'

type PersonalFile = Awaited<ReturnType<typeof client.assets.files>>[number]

/** 特定個人情報ファイル管理簿 and 個人情報ファイル簿, as views of the register of assets. */
export const PersonalFilesPage = () => {
  const t = useText(assetsText)
  const files = useText(filesLabels)
  const { get, set } = useAddress()
  const kind = get('kind') === 'personal' ? 'personal' : 'specific'
  return (
    <Page>
      <PageHeader
        title={files(kind)}
        subtitle={t('filesWhy')}
        crumbs={[{ label: t('title'), href: '/assets' }, { label: t('filesTitle') }]}
        printable
        actions={
          <a href={`/api/personal-files.xlsx?kind=${kind}`} download className={buttonClass('tertiary', 'sm')}>
            {t('excel')}
          </a>
        }
      />
      <Tabs
        label={t('filesTitle')}
        selected={kind}
        onSelect={(next) => set({ kind: next })}
        items={(['specific', 'personal'] as const).map((id) => ({
          id,
          label: files(id),
          content: <FileTable kind={id} />,
        }))}
      />
    </Page>
  )
}

const FileTable = ({ kind }: { kind: 'specific' | 'personal' }) => {
  const t = useText(assetsText)
  const files = useText(filesLabels)
  const locale = useLocale()
  const found = useQuery(query.assets.files.queryOptions({ input: { kind } }))
  const text = (key: 'unitName' | 'business' | 'purpose' | 'recordedItems' | 'collectedFrom') => ({
    key,
    header: files(key),
    cell: (row: PersonalFile) => row[key] || '–',
  })
  return (
    <Fetched query={found}>
      {(rows) => (
        <Table
          caption={files(kind)}
          whole
          rows={rows}
          rowKey={(row) => row.id}
          empty={<EmptyState title={t('noFiles')} next={t('noFilesNext')} />}
          columns={[
            { key: 'number', header: files('number'), cell: (row: PersonalFile) => row.number },
            {
              key: 'fileName',
              header: files('fileName'),
              rowHeader: true,
              cell: (row: PersonalFile) => <AppLink href={`/assets/${row.id}`}>{row.fileName}</AppLink>,
            },
            text('unitName'),
            text('business'),
            text('purpose'),
            text('recordedItems'),
            text('collectedFrom'),
            {
              key: 'specialCare',
              header: files('specialCare'),
              cell: (row: PersonalFile) => (row.specialCare ? <Tag tone="red">{files('specialCare')}</Tag> : '–'),
            },
            {
              key: 'persons',
              header: files('persons'),
              align: 'end',
              cell: (row: PersonalFile) => row.persons?.toLocaleString('ja-JP') ?? '–',
            },
            { key: 'medium', header: files('medium'), cell: (row: PersonalFile) => mediumLabels[row.medium][locale] },
          ]}
        />
      )}
    </Fetched>
  )
}
