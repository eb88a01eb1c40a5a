import { AssuranceDay } from '../../../features/duties/web/AssuranceDay.tsx'
import { nextSentence } from '../../../features/duties/web/sentences.ts'
import { StateLabel } from '../../../features/duties/web/StateLabel.tsx'
import { AppLink } from '../../../web/kit/AppLink.tsx'
import type { Column } from '../../../web/kit/table-types.ts'
import { useLocale, useText } from '../../../web/locale.ts'
import type { DutyLine } from './reports-api.ts'
import { reportsText } from './reports.text.ts'

/** The name of a duty with the way to its page. */
export const DutyName = ({ id, title, measureId }: Pick<DutyLine, 'id' | 'title' | 'measureId'>) => (
  <>
    <AppLink href={`/duties/${id}`} lang="ja">
      {title}
    </AppLink>
    {measureId && <span className="ml-1 text-xs whitespace-nowrap text-ink-soft">{measureId}</span>}
  </>
)

/** Columns of a list of duties as of the day of the report. */
export const useDutyLineColumns = (): Column<DutyLine>[] => {
  const t = useText(reportsText)
  const locale = useLocale()
  return [
    { key: 'state', header: t('state'), width: '20%', cell: ({ mark }) => <StateLabel mark={mark} stacked /> },
    { key: 'duty', header: t('duty'), rowHeader: true, width: '32%', cell: (line) => <DutyName {...line} /> },
    {
      key: 'proof',
      header: t('proof'),
      width: '16%',
      cell: ({ assurance, dataDate }) => (assurance ? <AssuranceDay {...{ assurance, dataDate }} /> : '–'),
    },
    {
      key: 'next',
      header: t('next'),
      cell: ({ next, owner, mark }) =>
        next ? (
          nextSentence(next, locale, mark.state)
        ) : (
          <span className="text-ink-soft">
            {t('owner')} {owner}
          </span>
        ),
    },
  ]
}
