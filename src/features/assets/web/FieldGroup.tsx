import type { ReactNode } from 'react'

/** Fields that belong together, under their heading. */
export const FieldGroup = ({ heading, children }: { heading: string; children: ReactNode }) => (
  <section className="flex flex-col gap-4 border-t border-line pt-3">
    <h2 className="font-700">{heading}</h2>
    {children}
  </section>
)
