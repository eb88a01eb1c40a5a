import { Button } from '../../../web/kit/Button.tsx'
import { VisuallyHidden } from '../../../web/kit/VisuallyHidden.tsx'
import { useText } from '../../../web/locale.ts'
import { peopleLabels } from '../people.labels.ts'

type Props = {
  name: string
  id: string
  ids: readonly string[]
  onOrder: (ids: readonly string[]) => Promise<void>
}

/** Moves one thing of a list up or down by one. */
export const OrderButtons = ({ name, id, ids, onOrder }: Props) => {
  const t = useText(peopleLabels)
  const at = ids.indexOf(id)
  if (ids.length < 2) return <>–</>
  const moved = (to: number) => ids.toSpliced(at, 1).toSpliced(to, 0, id)
  return (
    <span className="flex gap-1 whitespace-nowrap">
      <Button variant="tertiary" size="sm" disabled={at === 0} onPress={() => void onOrder(moved(at - 1))}>
        <span aria-hidden="true">↑</span>
        <VisuallyHidden>{t('up', { name })}</VisuallyHidden>
      </Button>
      <Button variant="tertiary" size="sm" disabled={at === ids.length - 1} onPress={() => void onOrder(moved(at + 1))}>
        <span aria-hidden="true">↓</span>
        <VisuallyHidden>{t('down', { name })}</VisuallyHidden>
      </Button>
    </span>
  )
}
