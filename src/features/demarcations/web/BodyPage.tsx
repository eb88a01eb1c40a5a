import { useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { Fetched } from '../../../web/Fetched.tsx'
import { Button } from '../../../web/kit/Button.tsx'
import { PageHeader } from '../../../web/kit/PageHeader.tsx'
import { Tag } from '../../../web/kit/Tag.tsx'
import { Page } from '../../../web/layout/Page.tsx'
import { useText } from '../../../web/locale.ts'
import { useMay } from '../../auth/web/use-may.ts'
import { HistoryPanel } from '../../history/web/HistoryPanel.tsx'
import { AssignDialog } from './AssignDialog.tsx'
import { type Body, type Memorandum, query } from './demarcations-api.ts'
import { demarcationsText } from './demarcations.text.ts'
import { MemorandaTable } from './MemorandaTable.tsx'
import { MemorandumDialog } from './MemorandumDialog.tsx'
import { PartsTable } from './PartsTable.tsx'
import { StandingMark } from './StandingMark.tsx'
import { WithdrawDialog } from './WithdrawDialog.tsx'

export const BodyPage = () => {
  const { bodyId = '' } = useParams({ strict: false })
  const found = useQuery(query.demarcations.get.queryOptions({ input: { id: bodyId } }))
  return <Fetched query={found}>{(body) => <BodyRecord body={body} />}</Fetched>
}

type Open =
  | { what: 'new' }
  | { what: 'change' | 'withdraw'; memorandum: Memorandum }
  | { what: 'assign'; ids: readonly string[] }

/** One member body: its agreements, and who answers for what of ours that stands there. */
const BodyRecord = ({ body }: { body: Body }) => {
  const t = useText(demarcationsText)
  const { may } = useMay()
  const write = may('registers.write')
  const [open, setOpen] = useState<Open | null>(null)
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set())
  const close = () => setOpen(null)
  return (
    <Page>
      <PageHeader
        title={body.name}
        subtitle={
          <span className="flex flex-wrap items-center gap-3">
            <StandingMark standing={body.standing} />
            {body.reviewDue && <Tag tone="yellow">{t('reviewDue')}</Tag>}
          </span>
        }
        crumbs={[{ label: t('title'), href: '/demarcations' }, { label: body.name }]}
        printable
        actions={
          write && (
            <>
              <Button variant="secondary" size="sm" onPress={() => setOpen({ what: 'assign', ids: [...chosen] })}>
                {chosen.size > 0 ? t('assignMany', { n: chosen.size }) : t('assign')}
              </Button>
              <Button size="sm" onPress={() => setOpen({ what: 'new' })}>
                {t('addMemorandum')}
              </Button>
            </>
          )
        }
      />
      <div className="flex flex-col gap-6">
        <section>
          <h2 className="mb-1 font-700">{t('memoranda')}</h2>
          <MemorandaTable
            rows={body.memoranda}
            write={write}
            onChange={(memorandum) => setOpen({ what: 'change', memorandum })}
            onWithdraw={(memorandum) => setOpen({ what: 'withdraw', memorandum })}
          />
        </section>
        <section>
          <h2 className="font-700">{t('parts')}</h2>
          <p className="mb-1 text-sm text-ink-soft">{t('partsWhy')}</p>
          <PartsTable rows={body.parts} selection={write ? { keys: chosen, onChange: setChosen } : undefined} />
        </section>
        {body.memorandumId && (
          <section className="no-print">
            <h2 className="mb-1 font-700">{t('history')}</h2>
            <HistoryPanel subjectId={body.memorandumId} />
          </section>
        )}
      </div>
      {(open?.what === 'new' || open?.what === 'change') && (
        <MemorandumDialog
          bodyId={body.id}
          memorandum={open.what === 'change' ? open.memorandum : null}
          onClose={close}
        />
      )}
      {open?.what === 'withdraw' && <WithdrawDialog memorandum={open.memorandum} onClose={close} />}
      {open?.what === 'assign' && (
        <AssignDialog
          body={body}
          ids={open.ids}
          onClose={() => {
            close()
            setChosen(new Set())
          }}
        />
      )}
    </Page>
  )
}
