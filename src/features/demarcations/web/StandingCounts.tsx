import { useLocale, useText } from '../../../web/locale.ts'
import { standingLabels, standings } from '../demarcations.labels.ts'
import type { BodyRow } from '../demarcations.schema.ts'
import { demarcationsText } from './demarcations.text.ts'
import { standingSigns, standingTones } from './StandingMark.tsx'

type Props = { rows: readonly BodyRow[]; wanted: string | null; onPick: (wanted: string | null) => void }

/** How many stand how; each count shows the bodies behind it. */
export const StandingCounts = ({ rows, wanted, onPick }: Props) => {
  const t = useText(demarcationsText)
  const locale = useLocale()
  const choice = (key: string | null, label: string, count: number, tone = 'border-line text-ink') => (
    <li key={key ?? 'all'}>
      <button
        type="button"
        aria-pressed={wanted === key}
        onClick={() => onPick(key)}
        className={`rounded-8 border-2 px-3 py-1 text-sm ${tone} ${wanted === key ? 'bg-chosen' : 'bg-white'}`}
      >
        {label} <span className="text-lg font-700">{count}</span>
      </button>
    </li>
  )
  const due = rows.filter(({ reviewDue }) => reviewDue).length
  return (
    <ul aria-label={t('counts')} className="mb-3 flex flex-wrap gap-2">
      {choice(null, t('all'), rows.length)}
      {standings.map((standing) =>
        choice(
          standing,
          `${standingSigns[standing]} ${standingLabels[standing][locale]}`,
          rows.filter((row) => row.standing === standing).length,
          standingTones[standing],
        ),
      )}
      {choice('reviewDue', t('reviewDue'), due, due > 0 ? 'border-yellow-1000 text-yellow-1100' : undefined)}
    </ul>
  )
}
