import { Tag } from '../../../web/kit/Tag.tsx'
import { useLocale } from '../../../web/locale.ts'
import { inspectionStandingLabels } from '../facilities.labels.ts'
import type { FacilityRow } from './facilities-api.ts'

const tones = { inTime: 'green', soon: 'yellow', overdue: 'red', never: 'red', none: 'plain' } as const

/** How the inspection stands, by word and colour. */
export const InspectionTag = ({ standing }: { standing: FacilityRow['inspection'] }) => {
  const locale = useLocale()
  return <Tag tone={tones[standing]}>{inspectionStandingLabels[standing][locale]}</Tag>
}
