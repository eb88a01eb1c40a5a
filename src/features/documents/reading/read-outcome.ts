import type { ExtractedText, ParsedDocument } from '../documents.types.ts'
import type { TrackedChangesDecision } from '../documents.schema.ts'

/** What the main thread hands to the reading thread. */
export type ReadRequest = { bytes: Uint8Array; fileName: string; trackedChanges: TrackedChangesDecision }

/** What comes back: the text and its reading, or why the file is refused. */
export type ReadOutcome =
  | { ok: true; extracted: ExtractedText; parsed: ParsedDocument }
  | { ok: false; reason: string; message: { ja: string; en: string } }
