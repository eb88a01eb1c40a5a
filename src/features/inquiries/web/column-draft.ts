import type { Column } from '../inquiries.schema.ts'

/** A column of one's own while it is being typed. */
export type ColumnDraft = { header: string; kind: Column['kind']; choices: string; required: boolean }

export const emptyColumn: ColumnDraft = { header: '', kind: 'text', choices: '', required: true }

/** As the server takes them: choices apart, blank ones left out. */
export const asColumns = (drafts: readonly ColumnDraft[]) =>
  drafts.map(({ choices, ...draft }) => ({
    ...draft,
    choices:
      draft.kind === 'choice'
        ? choices
            .split(/[、，,\n]/)
            .map((choice) => choice.trim())
            .filter((choice) => choice !== '')
        : [],
  }))
