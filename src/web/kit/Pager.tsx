import { useText } from '../locale.ts'
import { Button } from './Button.tsx'
import { kitLabels } from './kit.labels.ts'

type PagerProps = {
  /** Missing at the first page. */
  onPrevious?: (() => void) | undefined
  /** Missing at the last page. */
  onNext?: (() => void) | undefined
  shown: number
  total?: number | undefined
  pending?: boolean
}

/** Pages by position in the order, not by number: nothing is skipped or seen twice while others write. */
export const Pager = ({ onPrevious, onNext, shown, total, pending = false }: PagerProps) => {
  const t = useText(kitLabels)
  const number = (n: number) => n.toLocaleString('ja-JP')
  return (
    <div className="flex items-center justify-between gap-3 py-2">
      <p role="status" className="text-sm text-ink-soft">
        {total === undefined
          ? t('shown', { shown: number(shown) })
          : t('shownOf', { shown: number(shown), total: number(total) })}
      </p>
      <nav aria-label={t('pages')} className="no-print flex gap-2">
        <Button variant="secondary" size="sm" disabled={!onPrevious || pending} onPress={() => onPrevious?.()}>
          {t('previous')}
        </Button>
        <Button variant="secondary" size="sm" disabled={!onNext || pending} onPress={() => onNext?.()}>
          {t('next')}
        </Button>
      </nav>
    </div>
  )
}
