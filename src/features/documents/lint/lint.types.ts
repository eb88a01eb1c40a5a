import type { ParsedDocument, SourceFormat, Span } from '../documents.types.ts'
import type { OwnWords } from './own-words.ts'

/** 誤記の疑い · 表記ゆれ · 照会事項. Where a slip may be intended, it is a question. */
export type FindingKind = 'typo' | 'variation' | 'question'
export type Words = { ja: string; en: string }

export type Finding = {
  rule: string
  kind: FindingKind
  /** As printed, with what is needed around it to find it. */
  quote: string
  /** Null where it lies outside the clauses (contents page, title). */
  nodeId: string | null
  at: Span
  reason: Words
  /** What it might have been meant to say; null where only the body can know. Never written into the text. */
  suggestion: string | null
}

export type LintInput = {
  parsed: ParsedDocument
  source: string
  format: SourceFormat
  clauses: readonly OwnWords[]
}

/** One question to a text. Rules are general: none knows a single policy. */
export type LintRule = { id: string; run: (input: LintInput) => Omit<Finding, 'rule'>[] }
