import { useEffect, useState } from 'react'
import { useText } from '../locale.ts'
import { Banner } from './Banner.tsx'
import { Button } from './Button.tsx'
import { kitLabels } from './kit.labels.ts'
import { dismissToast, useToasts, type ToastItem } from './toast.ts'

/** Where toasts appear; once, in the shell, to the left, because the buttons of dialogs and footers are to the right, and beside the navigation, which they must not cover. Always in the page, so that screen readers notice what is added. */
export const ToastRegion = () => {
  const t = useText(kitLabels)
  return (
    <section
      aria-label={t('notifications')}
      className="no-print fixed bottom-4 left-4 z-50 grid lg:left-48 w-96 max-w-[calc(100vw-2rem)] gap-2"
    >
      <div role="status" className="grid gap-2">
        {useToasts().map((item) => (
          <Toast key={item.id} item={item} />
        ))}
      </div>
    </section>
  )
}

/** Goes after ten seconds, unless it is an error or the pointer or focus rests on it. */
const Toast = ({ item }: { item: ToastItem }) => {
  const t = useText(kitLabels)
  const [held, setHeld] = useState(false)
  useEffect(() => {
    if (held || item.kind === 'error') return undefined
    const timer = setTimeout(() => dismissToast(item.id), 10_000)
    return () => clearTimeout(timer)
  }, [held, item])
  return (
    <div
      className="rounded-8 shadow-3"
      onMouseEnter={() => setHeld(true)}
      onMouseLeave={() => setHeld(false)}
      onFocus={() => setHeld(true)}
      onBlur={() => setHeld(false)}
    >
      <Banner
        kind={item.kind}
        title={item.text}
        actions={
          <Button variant="tertiary" size="sm" onPress={() => dismissToast(item.id)}>
            {t('close')}
          </Button>
        }
      />
    </div>
  )
}
