import { expect, it } from 'vitest'
import { move, taken } from './agenda-draft.ts'

it('moves a matter by one place, and not beyond an end', () => {
  expect(move(['a', 'b', 'c'], 1, -1)).toEqual(['b', 'a', 'c'])
  expect(move(['a', 'b', 'c'], 1, 1)).toEqual(['a', 'c', 'b'])
  expect(move(['a', 'b'], 0, -1)).toEqual(['a', 'b'])
  expect(move(['a', 'b'], 1, 1)).toEqual(['a', 'b'])
})

it('knows a proposed matter that was taken by its duty, else by its words', () => {
  const item = { id: null, key: 'k', kind: 'report' as const, title: '研修', source: 'duty' as const, dutyId: 'd1' }
  expect(taken([item], { ...item, title: '別の題' })).toBe(true)
  expect(taken([item], { ...item, dutyId: 'd2' })).toBe(false)
  expect(taken([{ ...item, source: 'programme', dutyId: null }], { ...item, source: 'programme', dutyId: null })).toBe(
    true,
  )
})
