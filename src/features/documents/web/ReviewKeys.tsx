import { useText } from '../../../web/locale.ts'
import { reviewLabels } from './review.labels.ts'

/** The keys of the desk, always in sight. */
export const ReviewKeys = () => {
  const t = useText(reviewLabels)
  return (
    <section aria-label={t('keys')} className="border-t border-line pt-2 text-xs text-ink-soft">
      <ul>
        {(['keyMove', 'keyLevel', 'keyWords', 'keyFurniture', 'keyUndo'] as const).map((key) => (
          <li key={key}>{t(key)}</li>
        ))}
      </ul>
    </section>
  )
}
