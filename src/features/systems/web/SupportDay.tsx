import { DateText } from '../../../web/kit/DateText.tsx'
import { Tag } from '../../../web/kit/Tag.tsx'
import { useLocale } from '../../../web/locale.ts'
import { supportLabels } from '../systems.labels.ts'

type Supported = { supportEnds: string | null; support: keyof typeof supportLabels }

/** When the support ends, with the alarm of the last six months. */
export const SupportDay = ({ row: { supportEnds, support } }: { row: Supported }) => {
  const locale = useLocale()
  if (supportEnds === null) return supportLabels.unknown[locale]
  return (
    <span className="inline-flex flex-wrap items-center gap-1">
      <DateText day={supportEnds} />
      {support !== 'fine' && <Tag tone={support === 'ended' ? 'red' : 'yellow'}>{supportLabels[support][locale]}</Tag>}
    </span>
  )
}
