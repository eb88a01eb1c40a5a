import type { ReactNode } from 'react'
import { Button } from '../../../web/kit/Button.tsx'

type TabFrameProps = { why: string; add: string | null; onAdd: () => void; tools?: ReactNode; children: ReactNode }

/** What the list is, how to add to it, and the list. */
export const TabFrame = ({ why, add, onAdd, tools, children }: TabFrameProps) => (
  <>
    <div className="mb-3 flex flex-wrap items-end justify-between gap-3">
      <div>
        <p className="mb-2 text-sm text-ink-soft">{why}</p>
        {tools}
      </div>
      {add && (
        <div className="no-print">
          <Button variant="secondary" onPress={onAdd}>
            {add}
          </Button>
        </div>
      )}
    </div>
    {children}
  </>
)
