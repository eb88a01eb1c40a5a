import { describe, expect, it } from 'vitest'
import { extractedFromText } from '../src/features/documents/parse/extracted-from-text.ts'
import { parseTree } from '../src/features/documents/parse/parse-tree.ts'
import { scoreTree } from './parse-score.ts'

const parsed = parseTree(extractedFromText('１．目的\n（１）甲である。\n（２）乙である。\n２．定義\n職員をいう。'))

describe('scoreTree', () => {
  it('gives 1 for the same pairs whatever their width, spaces and stops', () => {
    const score = scoreTree(parsed, {
      pairs: [
        ['1', ''],
        ['(1)', '1.'],
        ['( 2 )', '１'],
        ['2．', ''],
      ],
    })
    expect(score).toEqual({ precision: 1, recall: 1, f1: 1, missing: [], surplus: [] })
  })

  it('counts pairs as often as they come', () => {
    const score = scoreTree(parsed, {
      pairs: [
        ['1', ''],
        ['(1)', '1'],
        ['(1)', '1'],
        ['2', ''],
      ],
    })
    expect(score.missing).toEqual(['(1)<1'])
    expect(score.surplus).toEqual(['(2)<1'])
    expect(score.f1).toBeCloseTo(0.75)
  })

  it('tells ① from 1', () => {
    expect(scoreTree(parsed, { pairs: [['①', '']] }).f1).toBe(0)
  })
})
