/** A measured time against a named baseline, both taken in turn in one run, medians in milliseconds. */
export type TimeRow = {
  what: string
  ms: number
  baseline: string
  baselineMs: number
  ratio: number
  budget: string
  ok: boolean
}
/** Any other figure with its bar. */
export type ValueRow = { what: string; value: number; budget: string; ok: boolean }
export type BenchRow = TimeRow | ValueRow

/** A bench is a file of this folder that exports `run`; `say` takes what people read beside the rows. */
export type Bench = { run: (args: string[]) => Promise<BenchRow[]> }

const round = (value: number): number => Math.round(value * 1000) / 1000

export const valueRow = (what: string, value: number, least: number): ValueRow => ({
  what,
  value: round(value),
  budget: `≥ ${least}`,
  ok: value >= least,
})

export function timeRow(
  what: string,
  ms: number,
  baseline: string,
  baselineMs: number,
  budget: string,
  ok: boolean,
): TimeRow {
  return { what, ms: round(ms), baseline, baselineMs: round(baselineMs), ratio: round(ms / baselineMs), budget, ok }
}

export const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0

/** Runs both by turns, so that what the machine does meanwhile falls on both alike. @returns the medians in milliseconds. */
export async function inTurn(
  rounds: number,
  measured: () => unknown,
  baseline: () => unknown,
): Promise<[number, number]> {
  const times: [number[], number[]] = [[], []]
  for (let round = -3; round < rounds; round++) {
    for (const [index, work] of [measured, baseline].entries()) {
      const start = performance.now()
      await work()
      if (round >= 0) times[index]?.push(performance.now() - start)
    }
  }
  return [median(times[0]), median(times[1])]
}
