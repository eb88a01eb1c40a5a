const indents = ['', 'pl-[1.375rem]', 'pl-11', 'pl-[4.125rem]', 'pl-22', 'pl-[6.875rem]'] as const

/** The indent of a clause by its depth below the chapters; deeper ones share the last. */
export const clauseIndent = (depth: number): string =>
  indents[Math.max(0, Math.min(depth - 1, indents.length - 1))] ?? ''
