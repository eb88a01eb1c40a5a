import { dayText } from '../../../core/dates/day-text.ts'
import { Disclosure } from '../../../web/kit/Disclosure.tsx'
import { useLocale, useText } from '../../../web/locale.ts'
import type { Item } from './committee-api.ts'
import { committeeText } from './committee.text.ts'

type Paper = NonNullable<Item['paper']>

/** The paper of a matter as it was made; an official document, hence in Japanese. */
export const PaperView = ({ paper, title }: { paper: Paper; title: string }) => {
  const t = useText(committeeText)
  const locale = useLocale()
  return (
    <Disclosure title={`${t('paper')}（${dayText(paper.day, locale)}）`}>
      {paper.text.map((line) => (
        <p key={line} lang="ja" className="text-sm">
          {line}
        </p>
      ))}
      {paper.rows.length > 0 && (
        <div role="region" aria-label={title} tabIndex={0} className="print-flow focus-inset max-h-96 overflow-auto">
          <table className="mt-1 w-full border-collapse text-sm" lang="ja">
            <thead>
              <tr>
                {paper.columns.map(({ header, width }) => (
                  <th
                    key={header}
                    scope="col"
                    style={{ width: `${width}%` }}
                    className="border border-line-soft px-2 py-1 text-left"
                  >
                    {header}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {paper.rows.map((row, index) => (
                <tr key={index}>
                  {row.map((value, column) => (
                    <td key={column} className="border border-line-soft px-2 py-1 align-top">
                      {value}
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </Disclosure>
  )
}
