import type { Disclosure, DocumentTier } from '../../../core/db/db.gen.ts'
import type { EvidenceView } from '../../../features/evidence/evidence.schema.ts'
import type { Signal, Provenance } from '../../../features/duties/signals.types.ts'
import type { ClauseState, ObjectVerdict } from '../../../features/duties/states.types.ts'
import type { DutyLine, StatusReport } from '../reports.schema.ts'

export type PackageClause = {
  id: string
  documentId: string
  depth: number
  label: string
  heading: string
  text: string
  /** As an official quotes it. */
  path: string
  state: ClauseState | null
  /** Audit items that stand at this clause. */
  itemIds: readonly string[]
}
export type PackageDocument = {
  id: string
  title: string
  tier: DocumentTier
  effectiveFrom: string | null
  disclosure: Disclosure
  clauses: readonly PackageClause[]
}
export type PackageEvidence = {
  view: EvidenceView
  /** Where it lies in the package, or why it does not. */
  path: string | null
  left: 'notOpen' | 'tooMuch' | 'missing' | null
}
export type PackageItem = {
  line: DutyLine
  /** Name of its page, without the folder. */
  page: string
  text: string
  provenance: Provenance
  tier: DocumentTier
  frequency: string
  clauses: readonly { path: string; document: string; text: string }[]
  objects: readonly { name: string; unit: string; verdict: ObjectVerdict }[]
  signals: readonly { signal: Signal; object: string; by: string }[]
  evidence: readonly PackageEvidence[]
}
export type PackageDecision = {
  subject: string
  decidedOn: string
  decidedBy: string
  place: string
  documentNumber: string
  disclosure: Disclosure
  retentionYears: number | null
}
export type PackageContent = {
  report: StatusReport
  items: readonly PackageItem[]
  documents: readonly PackageDocument[]
  /** Null where the maker does not see the whole body. */
  decisions: readonly PackageDecision[] | null
  checkpoint: { size: number; note: string; at: Date; verifierKey: string } | null
}
/** One file of the package. */
export type PackageFile = { path: string; bytes: Uint8Array }
