import type { ReactNode } from 'react'
import { useAddress } from '../../../web/use-address.ts'

type Props = { href: string; label: string; children: ReactNode }

/** A part of the diagram that opens the rows behind it; reached by the keyboard like any link. */
export const DiagramLink = ({ href, label, children }: Props) => {
  const { open } = useAddress()
  return (
    <a
      href={href}
      aria-label={label}
      onClick={(event) => {
        if (event.metaKey || event.ctrlKey || event.shiftKey) return
        event.preventDefault()
        open(href)
      }}
    >
      <title>{label}</title>
      {children}
    </a>
  )
}
