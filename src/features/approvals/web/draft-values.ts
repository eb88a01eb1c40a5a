import type { Option } from '../../../web/kit/Select.tsx'
import { newRecordValues } from '../../records/web/RecordFields.tsx'

/** What a draft starts with. */
export const newDraft = (subject: string, body: string) => ({
  subject,
  body,
  reason: '',
  unitId: null as string | null,
  classId: null as string | null,
  way: null as 'paper' | 'elsewhere' | 'here' | null,
  confidentiality: null as '3A' | '3B' | '3C' | '2' | '1' | null,
  amount: null as number | null,
  ...newRecordValues,
})
export type DraftValues = ReturnType<typeof newDraft>
export const levelOptions: Option<'3A' | '3B' | '3C' | '2' | '1'>[] = (['3A', '3B', '3C', '2', '1'] as const).map(
  (value) => ({ value, label: value }),
)
