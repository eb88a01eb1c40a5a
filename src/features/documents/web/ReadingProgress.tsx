import { useEffect, useState } from 'react'
import { ProgressBar } from '../../../web/kit/ProgressBar.tsx'
import { useText } from '../../../web/locale.ts'
import { importLabels } from './documents.labels.ts'

/** A sign of life while a file is read, with the seconds since it was shown. */
export const ReadingProgress = () => {
  const t = useText(importLabels)
  const [seconds, setSeconds] = useState(0)
  useEffect(() => {
    const since = Date.now()
    const timer = setInterval(() => setSeconds(Math.floor((Date.now() - since) / 1000)), 1000)
    return () => clearInterval(timer)
  }, [])
  return (
    <div role="status">
      <ProgressBar label={t('reading')} value={null} detail={t('readingDetail', { n: seconds })} />
    </div>
  )
}
