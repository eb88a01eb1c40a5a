import { DateField } from '../../../web/kit/DateField.tsx'
import { useText } from '../../../web/locale.ts'
import { useAddress } from '../../../web/use-address.ts'
import { chartLabels } from '../chart.labels.ts'

/** The day that a page shows, kept in its address. */
export const DayChoice = ({ day }: { day: string }) => {
  const t = useText(chartLabels)
  const { get, set } = useAddress()
  return (
    <div className="no-print mb-4 max-w-md">
      <DateField label={t('day')} value={get('day') ?? day} onChange={(next) => next && set({ day: next })} />
    </div>
  )
}
