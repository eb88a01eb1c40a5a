import { useText } from '../locale.ts'
import { kitLabels } from './kit.labels.ts'

/** First stop of the keyboard: jumps over the navigation to the element with the id `main`. */
export const SkipLink = () => {
  const t = useText(kitLabels)
  return (
    <a
      href="#main"
      className="no-print sr-only focus:not-sr-only focus:fixed focus:top-2 focus:left-2 focus:z-50 focus:rounded-8 focus:bg-white focus:px-4 focus:py-2"
    >
      {t('skip')}
    </a>
  )
}
