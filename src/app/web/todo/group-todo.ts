import { whoOf } from '../../../features/duties/web/sentences.ts'
import type { Locale } from '../../../web/locale.ts'
import type { HomeTodo } from '../home/home-api.ts'

type TodoGroup = { who: string; items: HomeTodo[] }

/** The earliest day first, acts without a day last. */
export const byDue = (a: HomeTodo, b: HomeTodo) => (a.next.due ?? '9').localeCompare(b.next.due ?? '9')

/** What is due within the month of `today`, and the rest. */
export const splitByMonth = (todo: readonly HomeTodo[], today: string): { now: HomeTodo[]; later: HomeTodo[] } => {
  const soon = ({ next }: HomeTodo) => next.due !== null && next.due.slice(0, 7) <= today.slice(0, 7)
  return { now: todo.filter(soon), later: todo.filter((item) => !soon(item)) }
}

/** The reader's own group before the others. */
export const ownFirst = (groups: readonly TodoGroup[], own: readonly string[]): TodoGroup[] => [
  ...groups.filter(({ who }) => own.includes(who)),
  ...groups.filter(({ who }) => !own.includes(who)),
]

/** By who acts; the group with the earliest day first, and in it the earliest act first. */
export const groupByWho = (todo: readonly HomeTodo[], locale: Locale): TodoGroup[] => {
  const groups = Map.groupBy(todo.toSorted(byDue), ({ next }) => whoOf(next, locale))
  return [...groups].map(([who, items]) => ({ who, items }))
}
