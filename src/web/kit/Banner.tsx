import type { ReactNode } from 'react'
import { useText } from '../locale.ts'
import { kitLabels } from './kit.labels.ts'

export type BannerKind = 'info' | 'success' | 'warning' | 'error'

const looks: Record<BannerKind, { box: string; mark: string; sign: string }> = {
  info: { box: 'border-blue-900', mark: 'bg-blue-900', sign: 'i' },
  success: { box: 'border-green-800', mark: 'bg-green-800', sign: '✓' },
  warning: { box: 'border-yellow-900', mark: 'bg-yellow-1000', sign: '!' },
  error: { box: 'border-red-900', mark: 'bg-red-900', sign: '×' },
}

type BannerProps = {
  kind: BannerKind
  title: ReactNode
  children?: ReactNode
  actions?: ReactNode
  /** Read out when it appears; leave off for what stands on the page from the start. */
  live?: boolean
}

/** A message on the page, its kind shown by sign, word and colour. */
export const Banner = ({ kind, title, children, actions, live = false }: BannerProps) => {
  const t = useText(kitLabels)
  const look = looks[kind]
  const role = live ? (kind === 'error' ? 'alert' : 'status') : undefined
  return (
    <div role={role} className={`keep-together flex gap-3 rounded-8 border-2 border-l-8 bg-white p-3 ${look.box}`}>
      <span
        aria-hidden="true"
        className={`grid size-6 shrink-0 place-items-center rounded-full font-700 text-white ${look.mark}`}
      >
        {look.sign}
      </span>
      <div className="min-w-0 flex-1">
        <p className="font-700">
          <span className="sr-only">{t(kind)}：</span>
          {title}
        </p>
        {children && <div className="text-sm">{children}</div>}
        {actions && <div className="mt-2 flex flex-wrap gap-3">{actions}</div>}
      </div>
    </div>
  )
}
