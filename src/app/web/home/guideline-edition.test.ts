import { expect, it } from 'vitest'
import { byEdition, editionName } from './guideline-edition.ts'

it('gathers clauses by edition, in order', () => {
  expect(byEdition(['3(1)②（R8.3）', '3(1)①（R8.3）', '5'])).toEqual([
    ['R8.3', ['3(1)①', '3(1)②']],
    ['', ['5']],
  ])
})

it('spells the edition out', () => {
  expect(editionName('R8.3', 'ja')).toBe('令和8年3月版')
  expect(editionName('R8.3', 'en')).toBe('edition of 2026-03')
  expect(editionName('', 'ja')).toBe('')
})
