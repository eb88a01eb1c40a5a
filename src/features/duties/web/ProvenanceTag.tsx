import { Tag } from '../../../web/kit/Tag.tsx'
import { useLocale } from '../../../web/locale.ts'
import { provenanceLabels } from '../../measures/measures.labels.ts'
import type { Provenance } from '../../measures/measures.schema.ts'

const tones = { 法令: 'red', 省令: 'red', 総務省ガイドライン: 'blue', 組織の決定: 'green', 既定値: 'yellow' } as const

/** Where a term of a duty comes from. */
export const ProvenanceTag = ({ provenance }: { provenance: Provenance }) => {
  const locale = useLocale()
  return <Tag tone={tones[provenance]}>{provenanceLabels[provenance][locale]}</Tag>
}
