import type { Day } from '../../../core/dates/days.ts'
import { foldName } from '../../../core/fold-text.ts'
import type { ProblemCode } from './problems.labels.ts'
import { plainNumber } from './read-values.rules.ts'
import type { KnownPerson, KnownPost, Problem, Roster } from './transfer.types.ts'

/** What a cell names, or what is wrong with it. */
export type Found<T> =
  | { ok: true; value: T }
  | { ok: false; column: Problem['column']; code: ProblemCode; detail: string }
export const found = <T>(value: T): Found<T> => ({ ok: true, value })
export const wrong = (column: Problem['column'], code: ProblemCode, detail = ''): Found<never> => ({
  ok: false,
  column,
  code,
  detail,
})

const foldPlace = (text: string): string => foldName(text).replaceAll(/[>/・＞]/g, '')

/** A unit or member body by its name, or by its path where the name alone is not enough. Empty text is no unit. */
export function findUnit(roster: Roster, text: string): Found<Roster['units'][number] | null> {
  if (text === '') return found(null)
  const wanted = foldPlace(text)
  const [byPath, ...more] = roster.units.filter(({ path }) => foldPlace(path) === wanted)
  if (byPath && more.length === 0) return found(byPath)
  const byName = roster.units.filter(({ name }) => foldPlace(name) === wanted)
  if (byName.length > 1) return wrong('unit', 'ambiguousUnit', `${byName.length}`)
  return byName[0] ? found(byName[0]) : wrong('unit', 'unknownUnit')
}

/** Whether a post is the one that a cell names: 総務課長, or 総務課 主事 with its unit before it. */
export function bearsTitle(roster: Roster, post: KnownPost, text: string): boolean {
  const wanted = foldPlace(text)
  const unit = roster.units.find(({ id }) => id === post.unitId)
  return [post.title, `${unit?.name ?? ''}${post.title}`, `${unit?.path ?? ''}${post.title}`].some(
    (title) => foldPlace(title) === wanted,
  )
}

/** The post that somebody is called to; `unit` tells posts of one title apart. */
export function findPost(
  roster: Roster,
  text: string,
  unit: Roster['units'][number] | null,
  day: Day,
): Found<KnownPost | null> {
  if (text === '') return found(null)
  const titled = roster.posts.filter((post) => bearsTitle(roster, post, text))
  const inUnit = unit ? titled.filter(({ unitId }) => unitId === unit.id) : titled
  const inReserve = titled.filter(({ unitId }) => unitId === null)
  const named = inUnit.length > 0 ? inUnit : inReserve
  const standing = named.filter(({ validTo }) => validTo === null || validTo >= day)
  if (standing.length > 1) return wrong('newPost', 'ambiguousPost', `${standing.length}`)
  if (standing[0]) return found(standing[0])
  return named[0] ? wrong('newPost', 'postEnded', named[0].validTo ?? '') : wrong('newPost', 'unknownPost')
}

type Named = { number: string; name: string; kana: string }

/** By number, with the name as a check; else by name and, among namesakes, by reading. Null: nobody. */
export function findPerson(people: readonly KnownPerson[], { number, name, kana }: Named): Found<KnownPerson | null> {
  const wanted = foldName(name)
  if (number !== '') {
    const person = people.find(
      ({ staffNumber }) => staffNumber !== null && plainNumber(staffNumber) === plainNumber(number),
    )
    if (!person) return found(null)
    if (person.hidden) return wrong('number', 'numberOutside')
    return foldName(person.name) === wanted ? found(person) : wrong('number', 'nameDiffers', person.name)
  }
  const namesakes = people.filter((person) => !person.hidden && foldName(person.name) === wanted)
  const read = kana === '' ? namesakes : namesakes.filter((person) => foldName(person.kana) === foldName(kana))
  const best = read.length > 0 ? read : namesakes
  if (best.length > 1) return wrong('name', 'ambiguousPerson', `${best.length}`)
  return found(best[0] ?? null)
}

/** Staff numbers under which a file has people of different names, with those names. */
export function numbersOfTwo(rows: readonly { values: { number: string; name: string } }[]): Map<string, string> {
  const groups = Map.groupBy(
    rows.filter(({ values }) => values.number !== ''),
    ({ values }) => plainNumber(values.number),
  )
  return new Map(
    [...groups].flatMap(([number, group]) => {
      const names = new Map(group.map(({ values }) => [foldName(values.name), values.name]))
      return names.size > 1 ? [[number, [...names.values()].join('・')] as const] : []
    }),
  )
}

/** What is kept of a person has at most 100 letters, a number 40. */
export const tooLong = (values: { name: string; kana: string; number: string }): 'name' | 'kana' | 'number' | null =>
  values.name.length > 100 ? 'name' : values.kana.length > 100 ? 'kana' : values.number.length > 40 ? 'number' : null
