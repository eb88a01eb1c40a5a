import { describe, expect, it } from 'vitest'
import { unitPaths, unitTree } from './unit-tree.rules.ts'

const units = [
  { id: '3', name: '庶務係', parentId: '2' },
  { id: '1', name: '事務局', parentId: null },
  { id: '2', name: '総務課', parentId: '1' },
  { id: '4', name: '支所', parentId: 'out of reach' },
]

describe('unitTree', () => {
  it('places each unit below its parent, and at the top where the parent is not listed', () => {
    expect(unitTree(units).map(({ unit, children }) => [unit.name, children.length])).toEqual([
      ['事務局', 1],
      ['支所', 0],
    ])
    expect(unitPaths(units).map(({ path }) => path)).toEqual([
      '事務局',
      '事務局 ＞ 総務課',
      '事務局 ＞ 総務課 ＞ 庶務係',
      '支所',
    ])
    expect(unitTree([])).toEqual([])
  })
})
