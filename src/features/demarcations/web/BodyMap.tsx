import { AppLink } from '../../../web/kit/AppLink.tsx'
import { useLocale, useText } from '../../../web/locale.ts'
import { standingLabels } from '../demarcations.labels.ts'
import type { BodyRow } from '../demarcations.schema.ts'
import { demarcationsText } from './demarcations.text.ts'
import { standingSigns, standingTones } from './StandingMark.tsx'

/** Each member body a tile in the order of codes, with the sign of its standing; a tile opens its body. */
export const BodyMap = ({ rows }: { rows: readonly BodyRow[] }) => {
  const t = useText(demarcationsText)
  const locale = useLocale()
  return (
    <ul
      aria-label={t('map')}
      className="keep-together mb-4 grid grid-cols-[repeat(auto-fill,minmax(6.5rem,1fr))] gap-1.5"
    >
      {rows.map(({ id, name, standing, reviewDue }) => (
        <li key={id}>
          <AppLink
            plain
            href={`/demarcations/${id}`}
            className={`flex h-full flex-col rounded-4 border-2 bg-white px-2 py-1 text-sm hover:underline ${standingTones[standing]}`}
          >
            <span className="font-700">{name}</span>
            <span className="text-xs">
              <span aria-hidden="true">{standingSigns[standing]} </span>
              {standingLabels[standing][locale]}
              {reviewDue && <span className="block">{t('reviewDue')}</span>}
            </span>
          </AppLink>
        </li>
      ))}
    </ul>
  )
}
