import type { ReactNode } from 'react'

type DisclosureProps = { title: ReactNode; children: ReactNode; open?: boolean; onOpen?: () => void }

/** Details that few need. The browser's own element: found by its page search, printed as it stands. */
export const Disclosure = ({ title, children, open = false, onOpen }: DisclosureProps) => (
  <details
    open={open}
    onToggle={(event) => event.currentTarget.open && onOpen?.()}
    className="group rounded-8 border border-line"
  >
    <summary className="flex items-center gap-2 rounded-8 px-3 py-2 font-700 hover:bg-solid-gray-50">
      <span aria-hidden="true" className="text-main transition-transform group-open:rotate-90">
        ▶
      </span>
      {title}
    </summary>
    <div className="border-t border-line-soft px-3 py-2">{children}</div>
  </details>
)
