import { useEffect, useState } from 'react'
import { flushSync } from 'react-dom'

/** How many rows of a long list are shown; more on demand, and all of them on paper. */
export const useMore = (step: number): { shown: number; more: () => void } => {
  const [shown, setShown] = useState(step)
  useEffect(() => {
    // The browser takes its picture as soon as the event is over.
    const all = () => flushSync(() => setShown(Infinity))
    window.addEventListener('beforeprint', all)
    return () => window.removeEventListener('beforeprint', all)
  }, [])
  return { shown, more: () => setShown(shown + step) }
}
