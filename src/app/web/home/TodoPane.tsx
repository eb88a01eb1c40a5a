import type { Ref } from 'react'
import { whoOf } from '../../../features/duties/web/sentences.ts'
import { actNames } from '../../../features/duties/states.labels.ts'
import { AppLink } from '../../../web/kit/AppLink.tsx'
import { useLocale, useText } from '../../../web/locale.ts'
import { WorkCount } from '../my-work/WorkCount.tsx'
import { DueDay } from '../todo/DueDay.tsx'
import { byDue } from '../todo/group-todo.ts'
import type { HomeTodo } from './home-api.ts'
import { paneText } from './home.text.ts'

type TodoPaneProps = { todo: readonly HomeTodo[]; today: string; heading: Ref<HTMLHeadingElement> }

/** The right pane before a clause is chosen: what is due first. */
export const TodoPane = ({ todo, today, heading }: TodoPaneProps) => {
  const locale = useLocale()
  const t = useText(paneText)
  return (
    <>
      <h2 ref={heading} tabIndex={-1} className="text-base font-700">
        {t('soon')}
      </h2>
      <WorkCount />
      <ul className="my-2 grid gap-2">
        {todo
          .toSorted(byDue)
          .slice(0, 5)
          .map((item) => (
            <li key={`${item.dutyId}-${item.next.act}`} className="rounded-8 border border-line bg-white px-3 py-2">
              <AppLink href={`/duties/${item.dutyId}?do=${item.next.act}`} className="font-700">
                {item.title}
              </AppLink>
              <p className="flex flex-wrap gap-x-3 text-xs text-ink-soft">
                {item.clause && <span>{item.clause}</span>}
                <span>{actNames[locale][item.next.act]}</span>
                <span>{whoOf(item.next, locale)}</span>
                <DueDay due={item.next.due} today={today} />
              </p>
            </li>
          ))}
      </ul>
      {todo.length === 0 ? <p>{t('nothingToDo')}</p> : <AppLink href="/my-work">{t('allTodo')}</AppLink>}
      <p className="mt-6 text-ink-soft">
        {t('choose')}
        <br />
        {t('keys')}
      </p>
    </>
  )
}
