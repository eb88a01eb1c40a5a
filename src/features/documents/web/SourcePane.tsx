import { memo, useEffect, useMemo, useRef, type MouseEvent } from 'react'
import { classNames } from '../../../web/kit/class-names.ts'
import { useText } from '../../../web/locale.ts'
import type { ParsedDocument } from '../documents.types.ts'
import { type SourceRun, sourceRuns } from '../edit/places.ts'
import { furnitureNames, reviewLabels } from './review.labels.ts'
import type { Chosen } from './use-review.ts'

type SourcePaneProps = {
  parsed: ParsedDocument
  source: string
  clauseId: string | null
  furnitureStart: number | null
  onChoose: (chosen: Chosen) => void
}

/** The source as it was read. The chosen clause's own words are marked; what is no text of the policy is grey with its kind. */
export const SourcePane = ({ parsed, source, clauseId, furnitureStart, onChoose }: SourcePaneProps) => {
  const t = useText(reviewLabels)
  const box = useRef<HTMLDivElement>(null)
  const runs = useMemo(() => sourceRuns(parsed, source), [parsed, source])
  useEffect(() => {
    box.current?.querySelector('[data-chosen]')?.scrollIntoView({ block: 'nearest' })
  }, [clauseId, furnitureStart, runs])
  const click = (event: MouseEvent) => {
    const run =
      runs[Number(event.target instanceof Element ? event.target.closest('[data-run]')?.getAttribute('data-run') : NaN)]
    if (run?.owner) onChoose('kind' in run.owner ? { furniture: run.owner.at[0] } : { clause: run.owner.id })
  }
  return (
    <section aria-label={t('source')} tabIndex={0} className="focus-inset px-5 py-3">
      <h2 className="mb-2 text-sm font-700 text-ink-soft">{t('source')}</h2>
      {/* The tree beside it does the same by keyboard; clicking here is a short cut for the pointer. */}
      <div
        ref={box}
        role="presentation"
        lang="ja"
        onClick={click}
        className="text-sm leading-loose whitespace-pre-wrap"
      >
        {runs.map((run, index) => {
          const { owner } = run
          const isChosen = owner !== null && ('kind' in owner ? owner.at[0] === furnitureStart : owner.id === clauseId)
          return (
            <Run
              key={index}
              index={index}
              text={source.slice(...run.at)}
              kind={owner && 'kind' in owner ? owner.kind : null}
              chosen={isChosen}
            />
          )
        })}
      </div>
    </section>
  )
}

type RunProps = {
  index: number
  text: string
  kind: Extract<NonNullable<SourceRun['owner']>, { kind: unknown }>['kind'] | null
  chosen: boolean
}

const Run = memo(({ index, text, kind, chosen }: RunProps) => {
  const t = useText(furnitureNames)
  return (
    <span
      data-run={index}
      data-chosen={chosen ? '' : undefined}
      className={classNames(
        'cursor-pointer',
        kind && 'text-solid-gray-600',
        chosen && 'bg-yellow-200 outline outline-2 outline-yellow-900',
      )}
    >
      {kind && text.trim() !== '' && (
        <span className="mr-1 rounded-4 border border-solid-gray-420 px-1 text-xs select-none">{t(kind)}</span>
      )}
      {text}
    </span>
  )
})
Run.displayName = 'Run'
