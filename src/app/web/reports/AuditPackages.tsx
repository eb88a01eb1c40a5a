import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { fullDay } from '../../../features/duties/web/sentences.ts'
import { Fetched } from '../../../web/Fetched.tsx'
import { formatInstant } from '../../../web/format-instant.ts'
import { Banner } from '../../../web/kit/Banner.tsx'
import { Button } from '../../../web/kit/Button.tsx'
import { fileSize } from '../../../web/kit/file-size.ts'
import { kitLabels } from '../../../web/kit/kit.labels.ts'
import { ProgressBar } from '../../../web/kit/ProgressBar.tsx'
import { Table } from '../../../web/kit/Table.tsx'
import type { Column } from '../../../web/kit/table-types.ts'
import { useLocale, useText } from '../../../web/locale.ts'
import { problemOf } from '../../../web/problem.ts'
import { useDone } from '../../../web/use-done.ts'
import { client, type PackageRow, query } from './reports-api.ts'
import { reportsText } from './reports.text.ts'

const isBusy = ({ state }: PackageRow): boolean => state === 'queued' || state === 'running'
type AuditPackagesProps = { asked: { day?: string; bodyId?: string }; day: string | null }

/** 監査資料一式: asked for here, made in the background, found again after leaving the page. */
export const AuditPackages = ({ asked, day }: AuditPackagesProps) => {
  const t = useText(reportsText)
  const kit = useText(kitLabels)
  const locale = useLocale()
  const done = useDone()
  const [failure, setFailure] = useState<string | null>(null)
  const packages = useQuery({
    ...query.reports.packages.queryOptions({ input: {} }),
    refetchInterval: ({ state }) => (state.data?.some(isBusy) ? 1000 : false),
  })
  const busy = packages.data?.find(isBusy)
  const attempt = async (work: () => Promise<unknown>) => {
    setFailure(null)
    try {
      await work()
    } catch (error) {
      const problem = problemOf(error)
      setFailure(problem.status === 0 ? kit('unreachable') : problem.message)
    }
  }
  const make = () =>
    attempt(async () => {
      await client.reports.makePackage(asked)
      await done(t('started'))
    })
  return (
    <section className="no-print mt-8 border-t border-line pt-4" aria-labelledby="audit-package">
      <h2 id="audit-package" className="text-lg font-700">
        {t('package')}
      </h2>
      <p className="mt-1 max-w-3xl text-sm">{t('packageWhat')}</p>
      <p className="mb-3 max-w-3xl text-sm">{t('packageTake')}</p>
      <div className="grid gap-4">
        {failure && <Banner kind="error" title={failure} live />}
        {busy ? (
          <ProgressBar
            label={t('making', { day: fullDay(busy.day, locale) })}
            value={busy.total === 0 ? null : busy.done}
            max={busy.total}
            detail={busy.state === 'queued' ? t('waiting') : undefined}
          />
        ) : (
          <div>
            <Button variant="secondary" disabled={day === null} onPress={() => void make()}>
              {t('make', { day: day === null ? '' : fullDay(day, locale) })}
            </Button>
          </div>
        )}
        <Fetched query={packages} lines={2}>
          {(rows) => <PackageTable rows={rows} attempt={attempt} />}
        </Fetched>
      </div>
    </section>
  )
}

type PackageTableProps = { rows: readonly PackageRow[]; attempt: (work: () => Promise<unknown>) => Promise<void> }

const PackageTable = ({ rows, attempt }: PackageTableProps) => {
  const t = useText(reportsText)
  const locale = useLocale()
  const queries = useQueryClient()
  const take = async (id: string) => {
    const file = await client.reports.downloadPackage({ id })
    const link = document.createElement('a')
    link.href = URL.createObjectURL(file)
    link.download = file instanceof File ? file.name : 'audit.zip'
    link.click()
    URL.revokeObjectURL(link.href)
    await queries.invalidateQueries({ queryKey: query.reports.packages.key() })
  }
  const columns: Column<PackageRow>[] = [
    { key: 'day', header: t('day'), rowHeader: true, cell: ({ day }) => fullDay(day, locale) },
    { key: 'body', header: t('body'), cell: ({ bodyName }) => bodyName },
    { key: 'madeAt', header: t('madeAt'), cell: ({ createdAt }) => formatInstant(createdAt) },
    {
      key: 'standing',
      header: t('standing'),
      width: '34%',
      cell: ({ state, error, file, id }) => {
        if (state === 'queued') return t('waiting')
        if (state === 'running') return t('running')
        if (state === 'failed')
          return (
            <span>
              <strong>{t('failed')}</strong> {error?.[locale]}
            </span>
          )
        if (file === null) return <span className="text-ink-soft">{t('cleared')}</span>
        return (
          <span className="flex flex-wrap items-center gap-x-3">
            <Button
              size="sm"
              variant="secondary"
              onPress={() => void attempt(() => take(id))}
              aria-label={t('downloadOf', { name: file.name })}
            >
              {t('download')}
            </Button>
            <span className="text-xs text-ink-soft">{fileSize(file.size)}</span>
          </span>
        )
      },
    },
  ]
  return (
    <Table
      whole
      caption={t('package')}
      columns={columns}
      rows={rows}
      rowKey={({ id }) => id}
      empty={<p className="text-sm text-ink-soft">{t('noPackages')}</p>}
    />
  )
}
