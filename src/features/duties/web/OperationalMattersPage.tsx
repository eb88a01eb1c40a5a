import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Fetched } from '../../../web/Fetched.tsx'
import { Button } from '../../../web/kit/Button.tsx'
import { buttonClass } from '../../../web/kit/button-class.ts'
import { EmptyState } from '../../../web/kit/EmptyState.tsx'
import { PageHeader } from '../../../web/kit/PageHeader.tsx'
import { Table } from '../../../web/kit/Table.tsx'
import { Page } from '../../../web/layout/Page.tsx'
import { useText } from '../../../web/locale.ts'
import { query } from './duties-api.ts'
import { DraftDialog } from '../../approvals/web/DraftDialog.tsx'
import { mattersText } from './lists.text.ts'
import { useMatterColumns, type Matter } from './matter-columns.tsx'
import { MatterThresholds } from './MatterThresholds.tsx'
import { MattersDecision } from './MattersDecision.tsx'
import { useMay } from './use-may.ts'

/** 運用事項決定一覧: who, how often, by what proof; one 決裁 turns the defaults into decisions of the body. */
export const OperationalMattersPage = () => {
  const t = useText(mattersText)
  const matters = useQuery(query.duties.operationalMatters.queryOptions({ input: {} }))
  const known = matters.data
  const undecided = known ? known.undecided + known.undecidedThresholds : 0
  const facts = (
    <>
      <span>{t('subtitle')}</span>
      {known && known.rows.length > 0 && (
        <strong className="text-ink">{undecided > 0 ? t('undecided', { n: undecided }) : t('allDecided')}</strong>
      )}
    </>
  )
  const download = (
    <a href="/api/operational-matters/sheet.docx" download className={buttonClass('secondary', 'sm')}>
      {t('word')}
    </a>
  )
  return (
    <Page>
      <PageHeader title={t('title')} subtitle={facts} actions={download} printable />
      <Fetched query={matters} lines={12}>
        {({ rows, thresholds }) => (
          <>
            {rows.length === 0 ? <EmptyState title={t('empty')} reason={t('emptyReason')} /> : <Matters rows={rows} />}
            <MatterThresholds rows={thresholds} />
          </>
        )}
      </Fetched>
    </Page>
  )
}

const Matters = ({ rows }: { rows: readonly Matter[] }) => {
  const t = useText(mattersText)
  const may = useMay('duties.decide')
  const columns = useMatterColumns()
  const [keys, setKeys] = useState<ReadonlySet<string>>(new Set())
  const [deciding, setDeciding] = useState(false)
  const [drafting, setDrafting] = useState(false)
  const chosen = rows.filter(({ dutyId }) => keys.has(dutyId))
  return (
    <>
      <div className="no-print mb-2 flex flex-wrap items-center justify-between gap-3">
        <p className="text-sm text-ink-soft">{t(may ? 'choose' : 'mayNot')}</p>
        {may && (
          <span className="flex flex-wrap gap-2">
            <Button variant="secondary" disabled={chosen.length === 0} onPress={() => setDrafting(true)}>
              {t('draft')}
            </Button>
            <Button disabled={chosen.length === 0} onPress={() => setDeciding(true)}>
              {t('decide', { n: chosen.length })}
            </Button>
          </span>
        )}
      </div>
      <Table
        caption={t('title')}
        columns={columns}
        rows={rows}
        rowKey={({ dutyId }) => dutyId}
        rowLabel={({ title }) => title}
        {...(may && { selection: { keys, onChange: setKeys } })}
        empty={null}
      />
      {drafting && (
        <DraftDialog
          kind="operationalMatters"
          subject={t('draftSubject', { n: chosen.length })}
          proposal={{ items: chosen.map(({ dutyId }) => ({ dutyId, every: null })) }}
          onClose={() => setDrafting(false)}
        />
      )}
      <MattersDecision
        open={deciding}
        rows={chosen}
        onClose={() => setDeciding(false)}
        onDone={() => setKeys(new Set())}
      />
    </>
  )
}
