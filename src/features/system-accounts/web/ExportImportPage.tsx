import { useState } from 'react'
import { useQuery } from '@tanstack/react-query'
import { Fetched } from '../../../web/Fetched.tsx'
import { AppLink } from '../../../web/kit/AppLink.tsx'
import { Banner } from '../../../web/kit/Banner.tsx'
import { buttonClass } from '../../../web/kit/button-class.ts'
import { EmptyState } from '../../../web/kit/EmptyState.tsx'
import { PageHeader } from '../../../web/kit/PageHeader.tsx'
import { Page } from '../../../web/layout/Page.tsx'
import { useText } from '../../../web/locale.ts'
import { useDone } from '../../../web/use-done.ts'
import { type FileLook, type FileTable, layoutText } from '../../registers/web/import.types.ts'
import { ImportMapping } from '../../registers/web/ImportMapping.tsx'
import { ImportTransfer } from '../../registers/web/ImportTransfer.tsx'
import { client, type ExportPreview as Preview, query } from './accounts-api.ts'
import { accountsText } from './accounts.text.ts'
import { type ExportSource, ExportSourceForm } from './ExportSourceForm.tsx'
import { ExportPreview } from './ExportPreview.tsx'
import { ExportRules, type RuleTexts, rulesJson, ruleTexts } from './ExportRules.tsx'
import { exportText } from './export.text.ts'

type Looked = { source: ExportSource; look: FileLook; tables: FileTable[]; rules: RuleTexts }
type Taken = Awaited<ReturnType<typeof client.systemAccounts.confirmExport>>

/** An export of a directory: which system, which column is what, what is privileged and shared, what would change; taken when confirmed. */
export const ExportImportPage = () => {
  const t = useText(exportText)
  const accounts = useText(accountsText)
  const done = useDone()
  const systems = useQuery(query.systemAccounts.systems.queryOptions({ input: {} }))
  const [looked, setLooked] = useState<Looked | null>(null)
  const [preview, setPreview] = useState<{ shown: Preview; layout: string } | null>(null)
  const [taken, setTaken] = useState<Taken | null>(null)
  const change = (part: Partial<Looked>) => {
    setLooked((before) => before && { ...before, ...part })
    setPreview(null)
  }
  const look = async (source: ExportSource) => {
    setTaken(null)
    setPreview(null)
    const [found, rules] = await Promise.all([
      client.systemAccounts.lookAtExport({ file: source.file }),
      client.systemAccounts.importRules({ systemId: source.systemId }),
    ])
    setLooked({ source, look: found, tables: found.tables, rules: ruleTexts(rules) })
  }
  const inputOf = ({ source, rules }: Looked, layout: string) => ({ ...source, layout, rules: rulesJson(rules) })
  return (
    <Page>
      <PageHeader
        title={t('title')}
        subtitle={t('why')}
        crumbs={[{ label: accounts('title'), href: '/system-accounts' }, { label: t('title') }]}
      />
      {taken ? (
        <Banner
          kind="success"
          title={t('done')}
          live
          actions={
            <>
              <AppLink plain href="/system-accounts/matching" className={buttonClass('primary', 'sm')}>
                {t('toMatching')}
              </AppLink>
              <AppLink plain href="/system-accounts" className={buttonClass('secondary', 'sm')}>
                {t('toList')}
              </AppLink>
            </>
          }
        >
          {t('doneCounts', taken)}
        </Banner>
      ) : (
        <Fetched query={systems}>
          {(rows) =>
            rows.length === 0 ? (
              <EmptyState title={t('noSystems')} next={t('noSystemsNext')} />
            ) : (
              <ExportSourceForm systems={rows} onLook={look} />
            )
          }
        </Fetched>
      )}
      {looked && !taken && (
        <div className="mt-6 flex flex-col gap-6">
          <ExportRules rules={looked.rules} onChange={(rules) => change({ rules })} />
          <ImportMapping
            look={looked.look}
            tables={looked.tables}
            onChange={(tables) => change({ tables })}
            onReread={async (tables) => {
              const found = await client.systemAccounts.lookAtExport({
                file: looked.source.file,
                layout: layoutText(tables),
              })
              change({ look: found, tables: found.tables })
            }}
            onPreview={async (tables) => {
              const layout = layoutText(tables)
              setPreview({ layout, shown: await client.systemAccounts.previewExport(inputOf(looked, layout)) })
            }}
          />
          {preview && (
            <>
              <ExportPreview preview={preview.shown} />
              {preview.shown.counts.add +
                preview.shown.counts.change +
                preview.shown.counts.back +
                preview.shown.counts.unchanged >
                0 && (
                <ImportTransfer
                  count={
                    preview.shown.counts.add +
                    preview.shown.counts.change +
                    preview.shown.counts.back +
                    preview.shown.counts.gone
                  }
                  onConfirm={async (values) => {
                    const input = inputOf(looked, preview.layout)
                    setTaken(
                      await client.systemAccounts.confirmExport({ ...input, plan: preview.shown.plan, ...values }),
                    )
                    setPreview(null)
                    await done(t('done'))
                  }}
                />
              )}
            </>
          )}
        </div>
      )}
    </Page>
  )
}
