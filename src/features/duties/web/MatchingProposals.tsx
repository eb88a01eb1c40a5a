import { AppLink } from '../../../web/kit/AppLink.tsx'
import { Button } from '../../../web/kit/Button.tsx'
import { Tag } from '../../../web/kit/Tag.tsx'
import { useText } from '../../../web/locale.ts'
import type { Draft, MatchingClause } from './matching-draft.ts'
import { matchingText } from './matching.text.ts'
import { MeasurePicker } from './MeasurePicker.tsx'

type MatchingProposalsProps = {
  clause: MatchingClause
  draft: Draft
  /** Who may not decide the matching sees it only. */
  readOnly: boolean
  onToggle: (measureId: string) => void
  onAdd: (measure: { measureId: string; title: string }) => void
  onNext: () => void
}

/** The clause in full, the measures proposed for it with why, and a way to add others. */
export const MatchingProposals = ({ clause, draft, readOnly, onToggle, onAdd, onNext }: MatchingProposalsProps) => {
  const t = useText(matchingText)
  const chosen = new Set(draft.chosen[clause.id])
  const proposed = new Set(clause.proposals.map(({ measureId }) => measureId))
  const added = (draft.added[clause.id] ?? []).filter(({ measureId }) => !proposed.has(measureId))
  return (
    <section aria-label={clause.path} className="grid gap-3">
      <div>
        <h2 className="text-base font-700">
          {clause.path} {clause.heading}
        </h2>
        <p className="max-h-40 overflow-auto text-sm whitespace-pre-line">{clause.text}</p>
      </div>
      <fieldset className="min-w-0" disabled={readOnly}>
        <legend className="mb-1 text-[0.8125rem] font-700 text-ink-soft">{t('proposals')}</legend>
        {clause.proposals.length === 0 && added.length === 0 && <p className="text-sm">{t('noProposals')}</p>}
        <ul className="grid gap-1.5">
          {clause.proposals.map(({ measureId, title, why, score }, index) => (
            <MeasureBox
              key={measureId}
              {...{ measureId, title }}
              number={index + 1}
              checked={chosen.has(measureId)}
              onToggle={() => onToggle(measureId)}
              detail={why}
              tag={t('score', { n: Math.round(score * 100) })}
            />
          ))}
          {added.map(({ measureId, title }) => (
            <MeasureBox
              key={measureId}
              {...{ measureId, title }}
              checked={chosen.has(measureId)}
              onToggle={() => onToggle(measureId)}
              tag={t('added')}
            />
          ))}
        </ul>
      </fieldset>
      {!readOnly && <MeasurePicker taken={chosen} onPick={onAdd} />}
      <div>
        <Button size="sm" variant="secondary" onPress={onNext}>
          {t('nextClause')}
        </Button>
      </div>
    </section>
  )
}

type MeasureBoxProps = {
  measureId: string
  title: string
  number?: number
  checked: boolean
  onToggle: () => void
  detail?: string
  tag: string
}

const MeasureBox = ({ measureId, title, number, checked, onToggle, detail, tag }: MeasureBoxProps) => {
  const t = useText(matchingText)
  return (
    <li className={`rounded-8 border bg-white px-3 py-1.5 ${checked ? 'border-main' : 'border-line'}`}>
      <label className="flex items-start gap-2">
        <input type="checkbox" className="mt-1 size-5 shrink-0 accent-main" checked={checked} onChange={onToggle} />
        <span className="min-w-0 flex-1 text-sm">
          <span lang="ja" className="font-700">
            {title}
          </span>{' '}
          <Tag>{tag}</Tag>
          {detail && (
            <span className="block text-xs text-ink-soft">
              {t('why')}
              <span lang="ja">{detail}</span>
            </span>
          )}
        </span>
        {number !== undefined && number <= 9 && (
          <kbd className="rounded-4 border border-line px-1.5 text-xs text-ink-soft">{number}</kbd>
        )}
      </label>
      <AppLink href={`/measures?measure=${measureId}`} target="_blank" className="ml-7 text-xs">
        {measureId}
      </AppLink>
    </li>
  )
}
