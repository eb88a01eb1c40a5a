/** How several labels that stand in a row are printed for 略: one alone, two with a dot between, more from … to. */
export function labelRange(labels: readonly string[]): string {
  const [first = ''] = labels
  const last = labels.at(-1) ?? ''
  if (labels.length <= 1) return first
  return first === '' || last === '' ? first || last : `${first}${labels.length === 2 ? '・' : '～'}${last}`
}
