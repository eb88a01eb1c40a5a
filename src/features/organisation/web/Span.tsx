import { DateText } from '../../../web/kit/DateText.tsx'

/** First and last day; an open side stays open: 令和8年4月1日～. */
export const Span = ({ from, to }: { from: string | null; to: string | null }) =>
  from || to ? (
    <span>
      {from && <DateText day={from} />}～{to && <DateText day={to} />}
    </span>
  ) : (
    <>–</>
  )
