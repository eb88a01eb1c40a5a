import type { ExtractedText } from '../documents.types.ts'

/** The text alone, in the form that `reassemble` compares with. */
export const sourceOf = (text: string): ExtractedText => ({
  format: 'txt',
  encoding: null,
  text,
  lines: [],
  trackedChanges: [],
})
