import { Button } from '../../../web/kit/Button.tsx'
import { useText } from '../../../web/locale.ts'
import { reviewLabels } from './review.labels.ts'
import type { Corrections } from './use-corrections.ts'
import type { Review } from './use-review.ts'

const keyNames = {
  promote: 'Alt+ArrowLeft',
  demote: 'Alt+ArrowRight',
  join: 'J',
  split: 'S',
  retitle: 'R',
  relabel: 'L',
  furniture: 'F',
  undo: 'Control+Z',
  redo: 'Control+Y',
} as const

/** Every correction as a button, with its key. */
export const ReviewToolbar = ({ review, corrections: { actions } }: { review: Review; corrections: Corrections }) => {
  const t = useText(reviewLabels)
  const noClause = review.clause === null
  const button = (name: keyof typeof keyNames, disabled: boolean, label = t(name)) => (
    <Button
      key={name}
      size="sm"
      variant="secondary"
      disabled={disabled}
      aria-keyshortcuts={keyNames[name]}
      onPress={() => void actions[name]()}
    >
      {label}
    </Button>
  )
  return (
    <div role="group" aria-label={t('tools')} className="flex flex-wrap gap-1.5">
      {(['promote', 'demote', 'join', 'split', 'retitle', 'relabel'] as const).map((name) => button(name, noClause))}
      {button('furniture', noClause && review.furniture === null, t(review.furniture ? 'toClause' : 'furniture'))}
      {button('undo', !review.canUndo)}
      {button('redo', !review.canRedo)}
    </div>
  )
}
