/** Hands rows on in portions, one after the other: a statement takes at most 65,535 parameters. */
export async function inChunks<T>(
  rows: readonly T[],
  size: number,
  work: (chunk: readonly T[]) => Promise<unknown>,
): Promise<void> {
  for (let from = 0; from < rows.length; from += size) await work(rows.slice(from, from + size))
}
