const grouping = new Set(['Part', 'Chapter', 'Section', 'Subsection', 'Division'])

export type PathStep = { label: string; type: string }

/**
 * A clause as an official quotes it: 6(3)①, 第12条第2項(1). Chapters only group articles and are left out, except where the clause is one itself;
 * a bare paragraph number under 第N条 is read 第n項.
 */
export function clausePath(steps: readonly PathStep[]): string {
  return steps
    .filter((step, index) => !grouping.has(step.type) || index === steps.length - 1)
    .map((step) => {
      const bare = step.label.replace(/[.．、\s]+$/, '')
      return step.type === 'Paragraph' && /^[0-9０-９]+$/.test(bare) ? `第${bare}項` : bare
    })
    .join('')
}
