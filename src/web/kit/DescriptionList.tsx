import { Fragment, type ReactNode } from 'react'

export type Description = { term: string; value: ReactNode }

/** The facts of one record; a fact that is missing shows as –. */
export const DescriptionList = ({ items }: { items: readonly Description[] }) => (
  <dl className="grid grid-cols-[minmax(6rem,max-content)_1fr] border-t border-line-soft">
    {items.map(({ term, value }) => (
      <Fragment key={term}>
        <dt className="border-b border-line-soft py-1.5 pr-4 text-ink-soft">{term}</dt>
        <dd className="border-b border-line-soft py-1.5">{value ?? '–'}</dd>
      </Fragment>
    ))}
  </dl>
)
