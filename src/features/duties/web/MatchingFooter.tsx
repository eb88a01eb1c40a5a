import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Button } from '../../../web/kit/Button.tsx'
import { ConfirmDialog } from '../../../web/kit/ConfirmDialog.tsx'
import { useLocale, useText } from '../../../web/locale.ts'
import { useAddress } from '../../../web/use-address.ts'
import { client, query } from './duties-api.ts'
import { headName, headNumbers } from './head-names.ts'
import { decisionsOf, summaryOf, type Draft, type Matching } from './matching-draft.ts'
import { matchingText } from './matching.text.ts'
import { MatchingLeftovers } from './MatchingLeftovers.tsx'
import { useAfterChange } from './use-after-change.ts'
import { useMay } from './use-may.ts'

type MatchingFooterProps = {
  matching: Matching
  draft: Draft
  dirty: boolean
  onGo: (clauseId: string) => void
  onDone: () => void
}

/** What confirming brings, in numbers, and the button. */
export const MatchingFooter = ({ matching, draft, dirty, onGo, onDone }: MatchingFooterProps) => {
  const locale = useLocale()
  const t = useText(matchingText)
  const told = useAfterChange()
  const { open } = useAddress()
  const may = useMay('duties.write')
  const [asking, setAsking] = useState(false)
  const measures = useQuery({ ...query.measures.list.queryOptions({ input: {} }), staleTime: Infinity })
  const { measureIds, anchors, unmatched } = summaryOf(matching, draft)
  const should =
    measures.data?.rows.filter(({ id, strength }) => strength === 'should' && measureIds.has(id)).length ?? 0
  const silent = matching.silent.filter(({ measureId }) => !measureIds.has(measureId))
  const unseen = matching.clauses.length - draft.seen.length
  const byHead = headNumbers
    .map((head) => ({ head, n: silent.filter(({ heads }) => heads.includes(head)).length }))
    .filter(({ n }) => n > 0)
    .map(({ head, n }) => `${headName(head, locale)} ${n}`)

  const confirm = async () => {
    const { duties } = await client.matching.confirm({ id: matching.revision.id, ...decisionsOf(matching, draft) })
    onDone()
    const { documents } = await client.documents.list({})
    const own = documents.find(({ revisions }) => revisions.some(({ id }) => id === matching.revision.id))
    open(own ? `/?document=${own.id}` : '/')
    await told(t('done', { n: duties }))
  }
  const lines = [
    t('duties', { n: measureIds.size, should }),
    t('anchors', { n: anchors }),
    t('noMatch', { n: unmatched.length }),
    `${t('silent', { n: silent.length })}${byHead.length > 0 ? `（${byHead.join('・')}）` : ''}`,
  ]
  return (
    <footer className="no-print flex flex-wrap items-center justify-between gap-x-6 gap-y-2 py-2.5">
      <div className="flex flex-wrap items-baseline gap-x-4 text-sm">
        <strong>{t('summary')}</strong>
        <span>{lines[0]}</span>
        <MatchingLeftovers unmatched={unmatched} silent={silent} onGo={onGo} />
      </div>
      {may ? (
        <Button disabled={!dirty} onPress={() => setAsking(true)}>
          {t(matching.decided ? 'confirmAgain' : 'confirm')}
        </Button>
      ) : (
        <span className="text-sm text-ink-soft">{t('mayNot')}</span>
      )}
      <ConfirmDialog
        open={asking}
        onClose={() => setAsking(false)}
        title={t('confirmTitle')}
        consequences={[...lines, ...(unseen > 0 ? [t('unseen', { n: unseen })] : []), t('later')]}
        confirmLabel={t('confirm')}
        danger={false}
        onConfirm={confirm}
      />
    </footer>
  )
}
