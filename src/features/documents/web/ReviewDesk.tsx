import { useCallback, useRef, useState } from 'react'
import { Banner } from '../../../web/kit/Banner.tsx'
import { PageHeader } from '../../../web/kit/PageHeader.tsx'
import { SplitPane } from '../../../web/kit/SplitPane.tsx'
import { useText } from '../../../web/locale.ts'
import { ClauseTree } from './ClauseTree.tsx'
import { ClauseWords } from './ClauseWords.tsx'
import { CorrectionDialogs } from './CorrectionDialogs.tsx'
import type { Reading } from './documents-api.ts'
import { documentsLabels } from './documents.labels.ts'
import { editProblems, reviewLabels } from './review.labels.ts'
import { ReviewActions } from './ReviewActions.tsx'
import { ReviewKeys } from './ReviewKeys.tsx'
import { ReviewLists } from './ReviewLists.tsx'
import { ReviewToolbar } from './ReviewToolbar.tsx'
import { SaveProblem, SaveStatus } from './SaveStatus.tsx'
import { SourcePane } from './SourcePane.tsx'
import { useAutosave } from './use-autosave.ts'
import { useCorrections } from './use-corrections.ts'
import { useReview } from './use-review.ts'

type ReviewDeskProps = { reading: Reading; mayWrite: boolean; onReload: () => Promise<void> }

/** Source to the left, reading to the right, corrected by keys and buttons and saved as one goes. */
export const ReviewDesk = ({ reading, mayWrite, onReload }: ReviewDeskProps) => {
  const t = useText(reviewLabels)
  const list = useText(documentsLabels)
  const problems = useText(editProblems)
  const source = reading.sourceText
  const review = useReview(reading.parsed, source)
  const saving = useAutosave(reading.id, reading.version, review.parsed)
  const words = useRef<HTMLTextAreaElement>(null)
  const corrections = useCorrections(review, source, words)
  const [opened, setOpened] = useState(0)
  const { parsed, clause, furniture, choose } = review
  const chooseClause = useCallback((id: string) => choose({ clause: id }), [choose])
  const crumbs = [
    { label: list('title'), href: '/documents' },
    { label: reading.documentTitle, href: `/documents/${reading.documentId}` },
    { label: t('title') },
  ]

  const side = (
    <div
      role="presentation"
      className="flex h-full flex-col gap-3"
      onKeyDown={mayWrite ? corrections.press : undefined}
    >
      {mayWrite ? (
        <ReviewToolbar review={review} corrections={corrections} />
      ) : (
        <Banner kind="info" title={t('readOnly')} />
      )}
      {review.problem && !corrections.dialog && <Banner kind="warning" title={problems(review.problem)} live />}
      <div className="min-h-60 flex-1 overflow-auto border-y border-line bg-white">
        <ClauseTree rows={review.flat} chosen={clause?.id ?? null} onChoose={chooseClause} />
      </div>
      <ClauseWords key={`${clause?.id}-${opened}`} clause={clause} furniture={furniture} box={words} />
      <ReviewLists parsed={parsed} source={source} onChoose={choose} />
      {mayWrite && <ReviewKeys />}
    </div>
  )
  return (
    <div className="flex flex-col lg:h-full">
      <div className="px-7 pt-4">
        <PageHeader
          title={`${t('title')}：${reading.documentTitle}`}
          subtitle={
            <>
              <span>{t('subtitle')}</span>
              {mayWrite && <SaveStatus saving={saving} />}
            </>
          }
          crumbs={crumbs}
          actions={
            mayWrite && <ReviewActions reading={reading} parsed={parsed} flush={saving.flush} onReload={onReload} />
          }
        />
        {mayWrite && <SaveProblem saving={saving} onReload={onReload} />}
      </div>
      <div className="min-h-0 flex-1 border-t border-line">
        <SplitPane
          main={
            <SourcePane
              parsed={parsed}
              source={source}
              clauseId={clause?.id ?? null}
              furnitureStart={furniture?.at[0] ?? null}
              onChoose={choose}
            />
          }
          side={side}
          sideLabel={t('tree')}
          initial={560}
          max={900}
          storageKey="review-width"
        />
      </div>
      <CorrectionDialogs
        review={review}
        dialog={corrections.dialog}
        onClose={() => {
          corrections.closeDialog()
          review.dismiss()
          setOpened((count) => count + 1)
        }}
      />
    </div>
  )
}
