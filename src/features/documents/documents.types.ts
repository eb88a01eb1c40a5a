/** What a reader hands to the parser, and what the parser hands on. Isomorphic: no imports. */

/** Half-open range of UTF-16 offsets in {@link ExtractedText.text}. */
export type Span = [start: number, end: number]

export type SourceFormat = 'txt' | 'md' | 'docx' | 'pdf' | 'reiki' | 'egov' | 'html'

/** e-Gov law XML terms (decisions 8). `Document` and `Section…` are never printed labels of their own. */
export type ClauseType =
  | 'Part'
  | 'Chapter'
  | 'Section'
  | 'Subsection'
  | 'Division'
  | 'Article'
  | 'Paragraph'
  | 'Item'
  | 'Subitem1'
  | 'Subitem2'
  | 'Subitem3'
  | 'Subitem4'
  | 'Subitem5'
  | 'SupplProvision'
  | 'AppdxTable'

/** One line of the extracted text, in order; `text.slice(...at)` is the line without its line break. */
export type SourceLine = {
  at: Span
  /** Label computed from Word numbering; it is not part of `text`. */
  label?: string
  /** 0-based list level of a Word numbering, or outline depth the file states. */
  depth?: number
  /** e-Gov type stated by the markup (e-Gov XML, 例規 HTML). */
  type?: ClauseType
  /** What the markup says this line is. `label`: the line is (or starts with) a printed label given in `printedLabel`. */
  role?:
    | 'title'
    | 'heading'
    | 'caption'
    | 'label'
    | 'sentence'
    | 'date'
    | 'number'
    | 'contents'
    | 'tableCell'
    | 'menu'
    | 'pageHeader'
    | 'pageFooter'
    | 'supplementHeading'
    | 'appendixHeading'
  /** 1-based page where known (PDF). */
  page?: number
}

/** A tracked change found in a Word file: shown and asked about, never taken in silence. */
export type TrackedChange = {
  kind: 'insertion' | 'deletion' | 'move'
  author: string
  date: string | null
  text: string
  at: Span
}

export type ExtractedText = {
  format: SourceFormat
  /** WHATWG encoding label for text formats: 'utf-8', 'shift_jis', 'euc-jp', 'iso-2022-jp', 'utf-16le'. */
  encoding: string | null
  text: string
  lines: SourceLine[]
  trackedChanges: TrackedChange[]
}

export type Clause = {
  /** Deterministic path such as `6/3/1` (decisions 7: the command line's nodeId). */
  id: string
  type: ClauseType
  /** As printed, e.g. `第12条の3`, `(1)`, `①`; '' where the text has none (first paragraph). */
  label: string
  /** True where the label was computed from automatic numbering and lies outside `at`. */
  computedLabel: boolean
  heading: string
  /** Body text without label and heading; paragraphs joined by '\n'. */
  text: string
  at: Span
  children: Clause[]
}

export type FurnitureKind =
  | 'title'
  | 'issuer'
  | 'date'
  | 'number'
  | 'contents'
  | 'pageNumber'
  | 'runningHeader'
  | 'siteMenu'
  | 'preamble'
  | 'history'
  | 'note'
  | 'separator'

export type Furniture = { kind: FurnitureKind; text: string; at: Span }

export type Definition = { term: string; text: string; nodeId: string; at: Span }

/** `to` is a nodeId, or null for another law or a target that is not in this document. */
export type Reference = { from: string; to: string | null; text: string; at: Span }

export type ParseWarning = { code: string; message: { ja: string; en: string }; at: Span | null; nodeId: string | null }

export type ParsedDocument = {
  title: string
  issuer: string
  date: string
  nodes: Clause[]
  definitions: Definition[]
  references: Reference[]
  furniture: Furniture[]
  warnings: ParseWarning[]
}
