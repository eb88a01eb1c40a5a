import { expect, it } from 'vitest'
import { shippedSets } from '../shipped-levels.text.ts'
import type { LevelSet } from './levels-api.ts'
import { changed, draftOf, draftOfShipped, mappingOf, moved, shippedFor, withLevel, without } from './set-draft.ts'

const shipped = shippedSets[0]!
const older = shippedSets[1]!
const set: LevelSet = {
  id: 'set',
  axis: shipped.axis,
  name: shipped.name,
  validFrom: null,
  validTo: null,
  levels: shipped.levels.map((level, index) => ({ ...level, id: level.code, rank: shipped.levels.length - index })),
}
const to = (draft: Parameters<typeof mappingOf>[0]) =>
  mappingOf(draft, set).map((pair) => draft.levels.find(({ key }) => key === pair.to)?.code ?? null)

it('what is in force, taken over as it is, maps onto itself and nothing falls', () => {
  const draft = draftOf(set)
  expect(to(draft)).toEqual(['3A', '3B', '3C', '2', '1'])
  expect(mappingOf(draft, set).some(({ falls }) => falls)).toBe(false)
})

it('the shipped set that is in force is not offered, the other one is, with a mapping that lowers nothing', () => {
  expect(shippedFor(set)).toEqual([older])
  const draft = draftOfShipped(older)
  expect(to(draft)).toEqual(['3', '3', '3', '2', '1'])
  expect(mappingOf(draft, set).some(({ falls }) => falls)).toBe(false)
})

it('what a person chose stays through other changes, is told where protection falls, and goes with the level it named', () => {
  const draft = draftOfShipped(older)
  const two = draft.levels[1]!.key
  const chosen = changed({ ...draft, chosen: { '3C': two } }, two, { code: 'B' })
  expect(to(chosen)).toEqual(['3', '3', 'B', 'B', '1'])
  expect(mappingOf(chosen, set).map(({ falls }) => falls)).toEqual([false, false, true, false, false])
  expect(to(without(chosen, two))).toEqual(['3', '3', '3', '3', '1'])
})

it('levels move within the list and no further, and a new one has a key of its own', () => {
  const draft = draftOf(set)
  const codes = (one: typeof draft) => one.levels.map(({ code }) => code)
  expect(codes(moved(draft, 'o1', -1))).toEqual(['3B', '3A', '3C', '2', '1'])
  expect(codes(moved(draft, 'o4', 1))).toEqual(codes(draft))
  expect(codes(moved(draft, 'o0', -1))).toEqual(codes(draft))
  const more = withLevel(withLevel(draft, 'confidentiality', '新しい区分'), 'confidentiality', '新しい区分')
  expect(new Set(more.levels.map(({ key }) => key)).size).toBe(7)
  expect(more.levels.at(-1)).toMatchObject({ code: '', guideline: '1', name: '新しい区分' })
  expect(withLevel({ ...draft, levels: [] }, 'integrity', 'x').levels[0]?.guideline).toBe('2')
})

it('with no level there is nothing to map to', () => {
  expect(mappingOf({ ...draftOf(set), levels: [] }, set).map((pair) => pair.to)).toEqual([null, null, null, null, null])
})
