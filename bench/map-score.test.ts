import { describe, expect, it } from 'vitest'
import type { MatchableClause, MatchResult } from '../src/features/duties/match/match.types.ts'
import { findKeyed, scoreMap } from './map-score.ts'

const clause = (id: string, label: string, heading: string, parentId: string | null = null): MatchableClause => ({
  id,
  label,
  heading,
  text: '',
  depth: parentId === null ? 0 : 1,
  parentId,
  type: 'Article',
})
const clauses = [
  clause('c1', '第1章', ''),
  clause('c1/1', '第 1 条', '（電源）', 'c1'),
  clause('c1/1~2', '第1条', '配線', 'c1'),
  clause('c1/2', '第2条', '', 'c1'),
]

describe('findKeyed', () => {
  it('finds by label, by path, by heading among equal labels', () => {
    expect(findKeyed(clauses, { label: '第2条', accepted: [] })?.id).toBe('c1/2')
    expect(findKeyed(clauses, { label: '第1条', path: '第1章/第1条', heading: '電源', accepted: [] })?.id).toBe('c1/1')
    expect(findKeyed(clauses, { label: '第1条', path: '第1章/第1条', heading: '配線', accepted: [] })?.id).toBe(
      'c1/1~2',
    )
    expect(findKeyed(clauses, { label: '第1条', heading: '廃棄', accepted: [] })).toBeUndefined()
    expect(findKeyed(clauses, { path: '第3章/第2条', accepted: [] })).toBeUndefined()
  })
})

describe('scoreMap', () => {
  const result: MatchResult = {
    clauses: clauses.map((one) => ({
      nodeId: one.id,
      label: one.label,
      heading: one.heading,
      rows:
        one.id === 'c1/1'
          ? [
              { id: 'm2', score: 0.9, why: '' },
              { id: 'm1', score: 0.8, why: '' },
            ]
          : [],
    })),
    unmatched: [],
    silent: [],
    heads: [],
  }

  it('counts first, first three, precision and what stayed empty; a clause not in the tree is a miss', () => {
    const score = scoreMap(clauses, result, [
      { path: '第1章/第1条', heading: '電源', accepted: ['m1'] },
      { label: '第2条', accepted: [] },
      { label: '第9条', accepted: ['m1'] },
    ])
    expect(score).toMatchObject({
      obliging: 2,
      top1: 0,
      top3: 1,
      hit: 1,
      silent: 1,
      keptSilent: 1,
      proposed: 2,
      right: 1,
    })
    expect(score.misses.map((miss) => miss.clause)).toEqual(['第1章/第1条 電源', '第9条  (not in the tree)'])
  })
})
