import { compareLevels, proposedLevel } from '../levels.rules.ts'
import { type Axis, guidelineCodes, guidelineLevels, type GuidelineLevel, type LevelInput } from '../levels.schema.ts'
import { type ShippedSet, shippedSets } from '../shipped-levels.text.ts'
import type { Level, LevelSet } from './levels-api.ts'

export type DraftLevel = Omit<LevelInput, 'rules'> & { key: string; rules: Level['rules'] }
/** A set being made. `chosen` holds what a person decided for an old level, by its id; the others follow the proposal. */
export type SetDraft = { name: string; levels: DraftLevel[]; chosen: Record<string, string> }

const guidelineOf = (axis: Axis, text: string | null): GuidelineLevel =>
  guidelineCodes.find((code) => code === text) ?? guidelineLevels[axis][0]

export const draftOf = (set: LevelSet): SetDraft => ({
  name: set.name,
  chosen: {},
  levels: set.levels.map(({ code, name, description, guideline, rules }, index) => ({
    key: `o${index}`,
    code,
    name,
    description,
    rules,
    guideline: guidelineOf(set.axis, guideline),
  })),
})

export const draftOfShipped = ({ name, levels }: ShippedSet): SetDraft => ({
  name,
  chosen: {},
  levels: levels.map((level, index) => ({ ...level, key: `s${index}` })),
})

/** Shipped sets of an axis other than the one in force, told by their codes. */
export const shippedFor = (set: LevelSet): ShippedSet[] =>
  shippedSets.filter(
    ({ axis, levels }) =>
      axis === set.axis && levels.map(({ code }) => code).join() !== set.levels.map(({ code }) => code).join(),
  )

export function moved(draft: SetDraft, key: string, by: -1 | 1): SetDraft {
  const levels = [...draft.levels]
  const at = levels.findIndex((level) => level.key === key)
  const [one] = levels.splice(at, 1)
  if (!one || at + by < 0 || at + by > levels.length) return draft
  levels.splice(at + by, 0, one)
  return { ...draft, levels }
}

export const without = (draft: SetDraft, key: string): SetDraft => ({
  ...draft,
  levels: draft.levels.filter((level) => level.key !== key),
  chosen: Object.fromEntries(Object.entries(draft.chosen).filter(([, to]) => to !== key)),
})

/** Another level at the light end, to be named. */
export function withLevel(draft: SetDraft, axis: Axis, name: string): SetDraft {
  const taken = new Set(draft.levels.map(({ key }) => key))
  const key = Array.from({ length: 20 }, (_, n) => `n${n}`).find((one) => !taken.has(one)) ?? 'n'
  const guideline = draft.levels.at(-1)?.guideline ?? guidelineLevels[axis][0]
  return { ...draft, levels: [...draft.levels, { key, code: '', name, description: '', guideline, rules: [] }] }
}

export const changed = (draft: SetDraft, key: string, change: Partial<DraftLevel>): SetDraft => ({
  ...draft,
  levels: draft.levels.map((level) => (level.key === key ? { ...level, ...change } : level)),
})

/** For every old level the new one, decided or proposed, and whether protection would fall. */
export const mappingOf = (draft: SetDraft, set: LevelSet) =>
  set.levels.map((level) => {
    const offered = draft.levels.map(({ key, code, guideline }) => ({ key, code, guideline }))
    const code = proposedLevel(set.axis, level, offered)
    const key = draft.chosen[level.id] ?? offered.find((one) => one.code === code)?.key ?? null
    const next = draft.levels.find((one) => one.key === key)
    const difference =
      next &&
      compareLevels(
        set.axis,
        { setId: 'new', rank: 0, guideline: next.guideline },
        { setId: 'old', rank: 0, guideline: level.guideline },
      )
    return { id: level.id, to: next?.key ?? null, falls: (difference ?? 0) < 0 }
  })
