import { AppLink } from '../../../web/kit/AppLink.tsx'
import { classNames } from '../../../web/kit/class-names.ts'
import { useLocale, useText } from '../../../web/locale.ts'
import { monthLabel } from '../programme.labels.ts'
import { monthIndexOf, monthOf } from '../year.rules.ts'
import { entriesOf } from './calendar.rules.ts'
import type { Programme } from './programme-api.ts'
import { calendarText } from './programme.text.ts'

/** As many as fit into a twelfth of an A4 page; what does not is counted. */
const SHOWN = 9

type Props = { index: number; programme: Programme; quiet: boolean }

/** One month: its holidays, and what falls due on which day. */
export const MonthBox = ({ index, programme, quiet }: Props) => {
  const t = useText(calendarText)
  const locale = useLocale()
  const holidays = programme.holidays.filter(({ day }) => monthIndexOf(day) === index)
  const entries = entriesOf(programme.lines, index)
  const over = entries.length - SHOWN
  return (
    <li
      className={classNames(
        'print-exact flex min-h-36 flex-col border-r border-b border-line p-1.5 text-xs leading-normal',
        quiet && 'hatched',
      )}
    >
      <h2 className="flex items-baseline gap-2 text-sm font-700">
        {monthLabel(monthOf(index), locale)}
        {quiet && <span className="bg-white px-1 text-xs font-400">{t('quiet')}</span>}
      </h2>
      {holidays.length > 0 && (
        <p className="text-red-1000">
          <span className="sr-only">{t('holidays')} </span>
          {holidays
            .map((holiday) => `${Number(holiday.day.slice(8))} ${holiday[locale]}`)
            .join(locale === 'ja' ? '　' : ', ')}
        </p>
      )}
      {entries.length === 0 && <p className="text-ink-soft">{t('none')}</p>}
      <ul>
        {entries.slice(0, over > 0 ? SHOWN - 1 : SHOWN).map(({ key, day, title, href, law, count }) => (
          <li key={key} className="flex gap-1">
            <span className="w-9 shrink-0 text-right font-700 tabular-nums">{t('days', { day })}</span>
            <span className="min-w-0 truncate" title={title}>
              {law && `【${t('law')}】`}
              {href ? (
                <AppLink href={href} className="inline-block min-h-6 leading-6 print:min-h-0 print:leading-normal">
                  {title}
                </AppLink>
              ) : (
                title
              )}
              {count > 1 && ` ×${count}`}
            </span>
          </li>
        ))}
      </ul>
      {over > 0 && (
        <p>
          <AppLink href={`/programme${programme.shown ? `?id=${programme.shown.id}` : ''}`}>
            {t('more', { n: over + 1 })}
          </AppLink>
        </p>
      )}
    </li>
  )
}
