/** 新旧対照表: what the tree diff finds, and the table that is made of it. Isomorphic: no imports. */

/** How finely a changed place is underlined (傍線). */
export type Granularity = 'character' | 'word' | 'sentence' | 'clause'

/** A stretch of text; `changed` is underlined. */
export type Piece = { text: string; changed: boolean }

/**
 * What became of one clause. `changed`: its own words; renumbering and moving are told apart from that.
 * `movedAway` stands at the old place of what moved; its other half, with `moved`, at the new one.
 */
export type ClauseChange = {
  kind: 'same' | 'changed' | 'added' | 'removed' | 'movedAway'
  /** Same place in the text but another label, because something before it came or went. */
  renumbered: boolean
  /** Stands at another place among the clauses that stayed in order. */
  moved: boolean
  old: ComparedClause | null
  new: ComparedClause | null
}

export type ComparedClause = {
  nodeId: string
  parentId: string | null
  /** 0 for the outermost. */
  depth: number
  type: string
  label: string
  heading: string
  text: string
}

export type Markers = { added: string; removed: string; omitted: string; movedTo: string; movedFrom: string }

export type ComparisonOptions = {
  /** Which column stands on the left. */
  order: 'newFirst' | 'oldFirst'
  oldHeader: string
  newHeader: string
  /** What is done with clauses that stayed as they were: shortened to 略 where they stand, printed whole, or left out. */
  unchanged: 'collapse' | 'keep' | 'omit'
  granularity: Granularity
  underline: 'single' | 'double'
  markers: Markers
  /** 備考; '' for none. */
  caption: string
}

/** One printed paragraph of a cell; `depth` indents it. */
export type CellLine = { depth: number; pieces: Piece[] }

export type ComparisonRow = {
  kind: 'same' | 'changed' | 'added' | 'removed' | 'moved' | 'movedAway' | 'omitted'
  oldNodeId: string | null
  newNodeId: string | null
  old: CellLine[]
  new: CellLine[]
}

export type ComparisonTable = {
  title: string
  options: ComparisonOptions
  rows: ComparisonRow[]
  counts: { changed: number; added: number; removed: number; moved: number; renumbered: number; same: number }
}
