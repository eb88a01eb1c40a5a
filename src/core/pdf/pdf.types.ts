import type { Day } from '../dates/days.ts'

export type PdfColumn = { header: string; width: number; align?: 'start' | 'center' | 'end' }
/** One box of a 決裁欄: the post, and what stands in it where somebody has decided already (name, day). */
export type StampBox = { post: string; lines: readonly string[] }

/** One paragraph of a side, indented by so many letters. */
export type SideLine = { depth: number; pieces: readonly { text: string; changed: boolean }[] }

/** What a document is built of. Every text in it is plain: whatever it holds is printed as it is, never read as markup. */
export type PdfBlock =
  | { kind: 'title'; text: string }
  | { kind: 'heading'; text: string }
  | { kind: 'paragraph'; text: string; small?: boolean }
  /** A box with a heading of its own, at least so many mm high: 伺い文, 理由. */
  | { kind: 'framed'; heading: string; text: string; least: number }
  /** Names and values, `pairs` of them side by side. */
  | { kind: 'facts'; rows: readonly (readonly [name: string, value: string])[]; pairs?: number }
  /** The header repeats on every page that the table runs over; `none` stands where it has no row. */
  | { kind: 'table'; columns: readonly PdfColumn[]; rows: readonly (readonly string[])[]; none: string }
  /** Two columns side by side (新旧対照表); the header repeats, `changed` pieces are underlined, once or twice. */
  | {
      kind: 'sides'
      headers: readonly [string, string]
      double: boolean
      rows: readonly (readonly [readonly SideLine[], readonly SideLine[]])[]
    }
  /** 決裁欄: groups such as 回議, 合議, 決裁, each with its boxes. */
  | { kind: 'stamps'; groups: readonly { name: string; boxes: readonly StampBox[] }[] }

export type PdfDocument = {
  title: string
  organisation: string
  locale: 'ja' | 'en'
  /** Mincho for papers that are filed, gothic for reports. */
  typeface: 'mincho' | 'gothic'
  landscape?: boolean
  /** Type a size smaller throughout, for what has to fit one page. */
  dense?: boolean
  /** Printed on every page: the classification or disclosure of the paper. */
  mark: string
  /** Who had it printed, in the foot of every page; null where that is of no account. */
  reader: string | null
  /** By which a paper that comes back is known: as text in small print and as a QR code at the foot of every page, whichever is scanned. */
  key?: { text: string; note: string }
  /** The day in the file's own data: the same content on the same day is the same file, byte by byte. */
  day: Day
  blocks: readonly PdfBlock[]
}

export type MadePdf = { bytes: Uint8Array; pages: number }

/** What the thread hands back. */
export type PdfOutcome = ({ ok: true } & MadePdf) | { ok: false; why: string }
