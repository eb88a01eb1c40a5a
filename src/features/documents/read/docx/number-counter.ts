import { formatNumber } from './number-format.ts'
import type { Level, Numbering } from './numbering.ts'

type Count = { values: (number | undefined)[]; overridden: Set<string> }

/** Counts list paragraphs in document order, as Word does; paragraphs of lists that share an abstract numbering share its count. */
export class NumberCounter {
  #numberings: Map<string, Numbering>
  #counts = new Map<string, Count>()

  constructor(numberings: Map<string, Numbering>) {
    this.#numberings = numberings
  }

  /** Counts one paragraph and returns its printed label; null for bullets, empty level texts and unknown lists. */
  next(numId: string, depth: number): string | null {
    const numbering = this.#numberings.get(numId)
    const level = numbering?.levels[depth]
    if (!numbering || !level) return null
    const count = this.#countOf(numbering.abstractId)
    count.values[depth] = this.#advance(count, numbering, numId, depth, level)
    restartLower(count, numbering, depth)
    if (level.format === 'bullet') return null
    const label = printLabel(level, numbering, count).replace(/^[\s　]+|[\s　]+$/g, '')
    return label === '' ? null : label
  }

  #countOf(abstractId: string): Count {
    const known = this.#counts.get(abstractId) ?? { values: [], overridden: new Set<string>() }
    this.#counts.set(abstractId, known)
    return known
  }

  #advance(count: Count, numbering: Numbering, numId: string, depth: number, level: Level): number {
    const override = numbering.startOverrides[depth]
    const key = `${numId}/${depth}`
    // A start override takes effect once, at the list's first paragraph of that level.
    if (override !== undefined && !count.overridden.has(key)) {
      count.overridden.add(key)
      return override
    }
    const current = count.values[depth]
    return current === undefined ? (override ?? level.start) : current + 1
  }
}

function restartLower(count: Count, numbering: Numbering, depth: number): void {
  for (let lower = depth + 1; lower < Math.max(9, count.values.length); lower++) {
    const restart = numbering.levels[lower]?.restart
    if (restart === undefined || (restart > 0 && depth < restart)) count.values[lower] = undefined
  }
}

function printLabel(level: Level, numbering: Numbering, count: Count): string {
  return level.text.replace(/%([1-9])/g, (_, digit: string) => {
    const index = Number(digit) - 1
    const shown = numbering.levels[index]
    // A higher level not used yet shows its start, as in Word.
    const number = count.values[index] ?? numbering.startOverrides[index] ?? shown?.start ?? 0
    const format = level.legal && shown?.format !== 'none' ? 'decimal' : (shown?.format ?? 'decimal')
    return formatNumber(number, format, shown?.pattern)
  })
}
