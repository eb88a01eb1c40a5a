import { AppLink } from '../../../web/kit/AppLink.tsx'
import { Tag } from '../../../web/kit/Tag.tsx'
import type { Column } from '../../../web/kit/table-types.ts'
import { useLocale, useText } from '../../../web/locale.ts'
import { AssuranceDay } from './AssuranceDay.tsx'
import type { DutyListRow } from './duties-api.ts'
import { headName } from './head-names.ts'
import { listText } from './lists.text.ts'
import { nextSentence } from './sentences.ts'
import { StateLabel } from './StateLabel.tsx'

/** The columns of a list of duties; the head is left out where the list is of one head. */
export const useDutyColumns = ({ heads }: { heads: boolean }): Column<DutyListRow>[] => {
  const locale = useLocale()
  const t = useText(listText)
  const columns: (Column<DutyListRow> | false)[] = [
    { key: 'state', header: t('state'), width: '18%', cell: ({ mark }) => <StateLabel mark={mark} stacked /> },
    {
      key: 'title',
      header: t('duty'),
      rowHeader: true,
      width: '30%',
      cell: ({ id, title, measureId, strength, critical }) => (
        <>
          <AppLink href={`/duties/${id}`} lang="ja">
            {title}
          </AppLink>{' '}
          {strength === 'should' && <Tag>{t('shouldTag')}</Tag>} {critical && <Tag tone="red">{t('critical')}</Tag>}
          {measureId && <span className="ml-1 text-xs whitespace-nowrap text-ink-soft">{measureId}</span>}
        </>
      ),
    },
    heads && {
      key: 'head',
      header: t('head'),
      width: '11%',
      cell: ({ heads: own }) =>
        own.length === 0
          ? '–'
          : own.map((head) => (
              <span key={head} className="block whitespace-nowrap">
                {headName(head, locale)}
              </span>
            )),
    },
    {
      key: 'proof',
      header: t('proof'),
      width: '15%',
      cell: ({ assurance, dataDate }) => (assurance ? <AssuranceDay {...{ assurance, dataDate }} /> : '–'),
    },
    {
      key: 'next',
      header: t('next'),
      width: '26%',
      cell: ({ next, owner, mark }) =>
        next ? (
          nextSentence(next, locale, mark.state)
        ) : (
          <span className="text-ink-soft">
            {t('owner')} {owner || t('noOwner')}
          </span>
        ),
    },
  ]
  return columns.filter((column) => column !== false)
}
