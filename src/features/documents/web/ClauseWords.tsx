import { type RefObject, useEffect, useId } from 'react'
import { useText } from '../../../web/locale.ts'
import type { Clause, Furniture } from '../documents.types.ts'
import { furnitureNames, reviewLabels } from './review.labels.ts'

type ClauseWordsProps = {
  clause: Clause | null
  furniture: Furniture | null
  box: RefObject<HTMLTextAreaElement | null>
}

/** The chosen clause's text with a caret to split at. Not read-only, since browsers draw no caret there; typing changes nothing. */
export const ClauseWords = ({ clause, furniture, box }: ClauseWordsProps) => {
  const t = useText(reviewLabels)
  const kinds = useText(furnitureNames)
  const id = useId()
  // Browsers put the caret behind the last sign of a new text; nobody means to split there.
  useEffect(() => box.current?.setSelectionRange(0, 0), [box])
  if (furniture) {
    return (
      <p className="text-ink-soft">
        {kinds(furniture.kind)}：{furniture.text}
      </p>
    )
  }
  if (!clause) return null
  return (
    <div>
      <label htmlFor={id} className="block font-700">
        {t('words')}：{clause.label} {clause.heading}
      </label>
      <textarea
        ref={box}
        id={id}
        lang="ja"
        aria-describedby={`${id}-help`}
        className="control leading-loose"
        rows={2}
        spellCheck={false}
        value={clause.text}
        onChange={() => undefined}
        onPaste={(event) => event.preventDefault()}
      />
      <p id={`${id}-help`} className="text-xs text-ink-soft">
        {t('wordsHelp')}
      </p>
    </div>
  )
}
