import type { ReactNode } from 'react'
import { Spinner } from './Spinner.tsx'

type ProgressBarProps = {
  /** What is going on: 「台帳を取り込んでいます」. */
  label: string
  /** Done so far; null while the amount is not known. */
  value: number | null
  max?: number
  /** E.g. 「1,200／5,000件」, or where the result can be found later. */
  detail?: ReactNode
}

/** How far a job has come. */
export const ProgressBar = ({ label, value, max = 100, detail }: ProgressBarProps) => {
  const percent = value === null ? null : Math.min(100, Math.round((value / Math.max(max, 1)) * 100))
  return (
    <div>
      <div className="flex items-center justify-between gap-3">
        <span className="flex items-center gap-2">
          {percent !== 100 && <Spinner />}
          {label}
        </span>
        <span className="tabular-nums">{percent === null ? '' : `${percent}%`}</span>
      </div>
      <div
        role="progressbar"
        aria-label={label}
        aria-valuemin={0}
        aria-valuemax={100}
        aria-valuenow={percent ?? undefined}
        className="mt-1 h-3 overflow-hidden rounded-full border border-solid-gray-536 bg-white"
      >
        <div
          className={
            percent === null ? 'h-full w-1/3 animate-pulse bg-main' : 'h-full bg-main forced-colors:bg-[Highlight]'
          }
          style={percent === null ? undefined : { width: `${percent}%` }}
        />
      </div>
      {detail && <div className="mt-1 text-sm text-ink-soft">{detail}</div>}
    </div>
  )
}
