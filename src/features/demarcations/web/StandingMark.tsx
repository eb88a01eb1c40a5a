import { useLocale } from '../../../web/locale.ts'
import { type Standing, standingLabels } from '../demarcations.labels.ts'

/** A sign of its own for each standing, so that black-and-white paper tells them apart. */
export const standingSigns: Record<Standing, string> = {
  signed: '●',
  notNeeded: '－',
  confirmed: '◆',
  expired: '△',
  missing: '×',
}
export const standingTones: Record<Standing, string> = {
  signed: 'border-green-900 text-green-900',
  confirmed: 'border-green-900 text-green-900',
  notNeeded: 'border-solid-gray-536 text-solid-gray-800',
  expired: 'border-yellow-1000 text-yellow-1100',
  missing: 'border-red-900 text-red-1000',
}

/** How a member body stands: sign, word and colour. */
export const StandingMark = ({ standing }: { standing: Standing }) => {
  const locale = useLocale()
  return (
    <span className={`inline-flex items-baseline gap-1 font-700 whitespace-nowrap ${standingTones[standing]}`}>
      <span aria-hidden="true">{standingSigns[standing]}</span>
      {standingLabels[standing][locale]}
    </span>
  )
}
