import { monthIndexOf } from '../year.rules.ts'

type CalendarLine = { id: string; title: string; due: string; dutyId: string | null; legalDay: boolean }
type Entry = { key: string; day: number; title: string; href: string | null; law: boolean; count: number }

/** Without its turn: 四半期 and 毎月 work of one name is one entry of a day. */
const bare = (title: string): string => title.replace(/（\d+／\d+回目）$/, '')

/** What falls due in a month, by day; work of one name on one day stands once with its number, what law sets comes first on its day. */
export function entriesOf(lines: readonly CalendarLine[], month: number): Entry[] {
  const due = lines.filter((line) => monthIndexOf(line.due) === month)
  const groups = Map.groupBy(due, (line) => `${line.due} ${line.legalDay} ${bare(line.title)}`)
  return [...groups.values()]
    .flatMap(([first, ...more]) =>
      first
        ? [
            {
              key: first.id,
              day: Number(first.due.slice(8)),
              title: bare(first.title),
              href: first.dutyId ? `/duties/${first.dutyId}` : null,
              law: first.legalDay,
              count: 1 + more.length,
            },
          ]
        : [],
    )
    .toSorted((a, b) => a.day - b.day || Number(b.law) - Number(a.law) || a.title.localeCompare(b.title, 'ja'))
}
