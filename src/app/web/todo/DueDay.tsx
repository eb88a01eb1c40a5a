import { fullDay } from '../../../features/duties/web/sentences.ts'
import { useLocale, useText } from '../../../web/locale.ts'
import { todoText } from './todo.text.ts'

/** The last day for an act, in words too where it has passed. */
export const DueDay = ({ due, today }: { due: string | null; today: string }) => {
  const locale = useLocale()
  const t = useText(todoText)
  if (due === null) return <span>{t('noDue')}</span>
  const day = fullDay(due, locale)
  return due < today ? (
    <strong className="text-red-1000">{t('overdue', { day })}</strong>
  ) : (
    <span>{t('due', { day })}</span>
  )
}
