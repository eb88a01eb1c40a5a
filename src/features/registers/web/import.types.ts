/** What a register's endpoints of `registerEndpoints` give the page; the client of each has them. */
export type ImportCalls = {
  lookAtFile: (input: { file: File; layout?: string }) => Promise<FileLook>
  previewImport: (input: { file: File; layout: string }) => Promise<Preview>
  refusedSheet: (input: { file: File; layout: string }) => Promise<Blob>
  confirmImport: (input: {
    file: File
    layout: string
    plan: string
    takenFrom: string
    carriedBy: string
    medium: string
    permission?: string
  }) => Promise<{ importId: string; added: number; changed: number; refused: number }>
}
export type FileTable = {
  sheet: string
  headerRow: number
  headerLines: number
  headings: string[]
  samples: string[][]
  rows: number
  columns: Record<string, number>
  remembered: boolean
}
export type FileLook = {
  tables: FileTable[]
  hiddenSheets: string[]
  otherSheets: string[]
  columns: { key: string; label: string; required: boolean }[]
}
export type PreviewRow = {
  sheet: string
  row: number
  outcome: 'add' | 'change' | 'unchanged'
  id: string | null
  number: string
  name: string
  unit: string
  changes: { column: string; before: string; after: string }[]
  twins: { id: string; number: string; name: string }[]
}
export type Refusal = { sheet: string; row: number; column: string; value: string; reason: string; remedy: string }
export type Preview = {
  plan: string
  counts: { add: number; change: number; unchanged: number; refused: number; skipped: number }
  rows: PreviewRow[]
  refusals: Refusal[]
  refusalsTotal: number
  skipped: { sheet: string; row: number; text: string }[]
  hiddenSheets: string[]
  unusedHeadings: string[]
}

/** The assignment as it goes to the server. */
export const layoutText = (tables: readonly FileTable[]): string =>
  JSON.stringify(
    tables.map(({ sheet, headerRow, headerLines, columns }) => ({ sheet, headerRow, headerLines, columns })),
  )
