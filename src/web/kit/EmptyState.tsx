import type { ReactNode } from 'react'

type EmptyStateProps = {
  /** What is not there: 「端末はまだ登録されていません」. */
  title: string
  /** Why that is, or what it means for the states. */
  reason?: ReactNode
  /** What to do next, in words and as a button or link. */
  next?: ReactNode
  action?: ReactNode
}

/** Says what is missing, why, and what to do next. */
export const EmptyState = ({ title, reason, next, action }: EmptyStateProps) => (
  <div className="grid justify-items-start gap-2 rounded-8 border border-dashed border-solid-gray-400 bg-solid-gray-50 p-6">
    <p className="font-700">{title}</p>
    {reason && <p className="text-sm text-ink-soft">{reason}</p>}
    {next && <p>{next}</p>}
    {action}
  </div>
)
