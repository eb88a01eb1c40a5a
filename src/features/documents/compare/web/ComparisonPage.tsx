import { useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { createApi } from '../../../../web/api.ts'
import { Fetched } from '../../../../web/Fetched.tsx'
import { buttonClass } from '../../../../web/kit/button-class.ts'
import { EmptyState } from '../../../../web/kit/EmptyState.tsx'
import { FilterSelect } from '../../../../web/kit/FilterSelect.tsx'
import { PageHeader } from '../../../../web/kit/PageHeader.tsx'
import { Page } from '../../../../web/layout/Page.tsx'
import { useText } from '../../../../web/locale.ts'
import { useAddress } from '../../../../web/use-address.ts'
import { comparisonContract } from '../comparison.contract.ts'
import { presetNames } from '../presets.rules.ts'
import { ComparisonView } from './ComparisonView.tsx'
import { comparisonLabels, presetLabels } from './comparison.labels.ts'

const { client, query } = createApi({ comparison: comparisonContract })
type Compared = Awaited<ReturnType<typeof client.comparison.table>>

/** 新旧対照表 of a revision: beside the one before, in the form chosen; both are kept in the address. */
export const ComparisonPage = () => {
  const { revisionId: id = '' } = useParams({ strict: false })
  const address = useAddress()
  const preset = presetNames.find((name) => name === address.get('preset')) ?? 'prefecture'
  const other = address.get('with') ?? undefined
  const input = { id, preset, ...(other ? { with: other } : {}) }
  return (
    <Fetched query={useQuery(query.comparison.table.queryOptions({ input }))} lines={12}>
      {(data) => <Compared data={data} preset={preset} />}
    </Fetched>
  )
}

const Compared = ({ data, preset }: { data: Compared; preset: string }) => {
  const t = useText(comparisonLabels)
  const form = useText(presetLabels)
  const address = useAddress()
  const { table, revision, others } = data
  const nth = (n: number) => t('nth', { n })
  const saved = (format: string) =>
    `/api/revisions/${revision.id}/comparison/file?${new URLSearchParams({ format, preset, ...(data.with ? { with: data.with.id } : {}) })}`
  const download = (format: string, label: string) => (
    <a className={buttonClass('secondary', 'sm')} href={saved(format)} download>
      {label}
    </a>
  )
  return (
    <Page>
      <PageHeader
        title={t('title')}
        subtitle={<span>{[data.documentTitle, nth(revision.number)].join('　')}</span>}
        crumbs={[
          { label: t('documents'), href: '/documents' },
          { label: data.documentTitle, href: `/documents/${data.documentId}` },
          { label: t('title') },
        ]}
        actions={
          table && (
            <>
              {download('docx', t('word'))}
              {download('pdf', t('pdf'))}
              {download('html', t('page'))}
            </>
          )
        }
        printable
      />
      <div className="no-print mb-4 flex flex-wrap items-end gap-4">
        {others.length > 0 && (
          <FilterSelect
            label={t('with')}
            value={data.with?.id ?? null}
            onPick={(value) => address.set({ with: value })}
            options={others.map(({ id, number }) => ({ value: id, label: nth(number) }))}
          />
        )}
        <FilterSelect
          label={t('form')}
          value={preset}
          onPick={(value) => address.set({ preset: value })}
          options={presetNames.map((name) => ({ value: name, label: form(name) }))}
        />
        {table && <p className="text-sm text-ink-soft">{t('counts', table.counts)}</p>}
      </div>
      {table === null ? (
        <EmptyState title={t('onlyOne')} next={t('onlyOneNext')} />
      ) : table.rows.length === 0 ? (
        <EmptyState title={t('none')} reason={t('noneReason')} />
      ) : (
        <ComparisonView table={table} caption={`${table.title} ${t('title')}`} />
      )}
    </Page>
  )
}
