import { useText } from '../../../web/locale.ts'
import type { Slip } from '../accounts.schema.ts'
import { slipLabels } from '../slips.labels.ts'
import { shownBoth } from '../../../web/shown-day.ts'

type SlipCardProps = { slip: Slip; organisation: { name: string; code: string } }

/** What one person is handed: cut along the dashes, folded, opened by nobody else. A quarter of A4 on paper. */
export const SlipCard = ({ slip, organisation }: SlipCardProps) => {
  const t = useText(slipLabels)
  const address = `${window.location.origin}/o/${organisation.code}/sign-in`
  const lines = [
    [t('address'), address],
    [t('username'), slip.username],
    [t('password'), slip.password],
  ]
  return (
    <li className="keep-together flex flex-col gap-2 border border-dashed border-solid-gray-500 p-4 text-sm print:h-[122mm]">
      <p className="flex justify-between gap-3">
        <span>{organisation.name}</span>
        <strong>{t('sealed')}</strong>
      </p>
      <h2 className="text-base font-700">{t('heading')}</h2>
      <p className="text-lg">
        {slip.unitName && <span className="mr-3 text-sm">{slip.unitName}</span>}
        <strong>{slip.displayName}</strong>
        {t('to')}
      </p>
      <dl className="grid gap-1">
        {lines.map(([term, value]) => (
          <div key={term}>
            <dt className="text-xs">{term}</dt>
            <dd className="font-mono text-base break-all">{value}</dd>
          </div>
        ))}
      </dl>
      <ol className="ml-5 list-decimal">
        <li>{t('step1')}</li>
        <li>{t('step2')}</li>
        <li>{t('step3')}</li>
      </ol>
      <p className="mt-auto font-700">{t('until', { day: shownBoth(slip.validUntil) })}</p>
    </li>
  )
}
