import type { ClauseType, Span } from '../documents.types.ts'
import type { LabelKind } from './label-kinds.ts'
import type { Line } from './lines.ts'
import type { Issue } from './numbering-state.ts'

/** A piece of a clause's own words as one source line gave them. */
export type Chunk = { at: Span; text: string; line: Line; fills: boolean; onLabelLine: boolean; cell: boolean }

/** A clause while it is being collected. */
export type Draft = {
  kind: LabelKind | 'document'
  ordinal: number[]
  label: string
  labelAt: Span | null
  computedLabel: boolean
  statedType: ClauseType | null
  parent: Draft | null
  children: Draft[]
  /** The caption line before 第N条. */
  caption: Chunk[]
  chunks: Chunk[]
  issue: Issue | null
  line: Line
}
