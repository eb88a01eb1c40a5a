import { useText } from '../locale.ts'
import { kitLabels } from './kit.labels.ts'

/** Stands where rows will be while they are fetched. */
export const Skeleton = ({ lines = 4 }: { lines?: number }) => {
  const t = useText(kitLabels)
  return (
    <div role="status" className="grid gap-3">
      <span className="sr-only">{t('loading')}</span>
      {Array.from({ length: lines }, (_, index) => (
        <div key={index} aria-hidden="true" className="h-5 animate-pulse rounded-4 bg-solid-gray-100 last:w-2/3" />
      ))}
    </div>
  )
}
