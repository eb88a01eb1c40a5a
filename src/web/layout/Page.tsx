import type { ReactNode } from 'react'
import { SplitPane } from '../kit/SplitPane.tsx'

type PageProps = {
  children: ReactNode
  /** The right pane: what is known of the thing chosen on the left. */
  side?: ReactNode
  sideLabel?: string
}

/** The content of a page inside the shell, with its margins and, where given, the right pane. */
export const Page = ({ children, side, sideLabel = '' }: PageProps) => {
  const main = <div className="print-flow px-4 py-4 lg:px-7">{children}</div>
  if (side) return <SplitPane main={main} side={side} sideLabel={sideLabel} storageKey="side-width" />
  return <div className="print-flow relative lg:h-full lg:overflow-auto">{main}</div>
}
