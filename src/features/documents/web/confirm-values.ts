import type { DatePrecision } from '../../../core/dates/wareki.ts'
import { readDecidedOn } from '../documents.rules.ts'
import type { ParsedDocument } from '../documents.types.ts'
import type { Reading } from './documents-api.ts'

export type ConfirmValues = {
  title: string
  issuer: string
  decidedOn: string | null
  precision: DatePrecision
  decidedBy: string
  effectiveFrom: string | null
  documentNumber: string
  /** Years, or 'forGood' for 永年. */
  retention: string | null
  disclosure: 'open' | 'partly' | 'closed' | null
  disclosureReason: string
}

/** What the form starts from: what the text says of itself, and the attributes proposed at import. */
export function firstValues({ record, documentTitle, proposed }: Reading, parsed: ParsedDocument): ConfirmValues {
  const decided = readDecidedOn(parsed.date)
  return {
    title: parsed.title || documentTitle,
    issuer: parsed.issuer,
    decidedOn: decided?.day ?? null,
    precision: decided?.precision ?? 'day',
    decidedBy: '',
    effectiveFrom: proposed.effectiveFrom,
    documentNumber: record.documentNumber,
    retention: record.retentionYears === null ? 'forGood' : String(record.retentionYears),
    disclosure: record.disclosure,
    disclosureReason: record.disclosureReason,
  }
}

const lengths: Record<DatePrecision, number> = { day: 10, month: 7, year: 4, fiscalYear: 4 }

/** The day as far as it is known: 2025-12 for 令和7年12月. */
export const decidedText = ({ decidedOn, precision }: Pick<ConfirmValues, 'decidedOn' | 'precision'>): string =>
  (decidedOn ?? '').slice(0, lengths[precision])

export const retentionYears = (retention: string | null): number | null =>
  retention === 'forGood' || retention === null ? null : Number(retention)
