import { Select } from '../../../web/kit/Select.tsx'
import { useText } from '../../../web/locale.ts'
import { documentTiers, type DocumentTier } from '../documents.schema.ts'
import type { ParsedDocument } from '../documents.types.ts'
import { tierNames } from './documents.labels.ts'
import { confirmLabels } from './review.labels.ts'

type PartTierFieldsProps = {
  parsed: ParsedDocument
  tiers: Record<string, DocumentTier>
  onChange: (tiers: Record<string, DocumentTier>) => void
}

/** One file that holds policy and standard: which part is which. */
export const PartTierFields = ({ parsed, tiers, onChange }: PartTierFieldsProps) => {
  const t = useText(confirmLabels)
  const names = useText(tierNames)
  return (
    <fieldset className="grid gap-3">
      <legend className="mb-1 font-700">{t('parts')}</legend>
      {parsed.nodes.map(({ id, label, heading, text }) => (
        <Select
          key={id}
          label={`${label} ${heading || text.slice(0, 30)}`.trim()}
          required
          value={tiers[id] ?? null}
          options={documentTiers.map((value) => ({ value, label: names(value) }))}
          onChange={(tier) => onChange({ ...tiers, ...(tier ? { [id]: tier } : {}) })}
        />
      ))}
    </fieldset>
  )
}
