import { describe, expect, it } from 'vitest'
import { addMeasure, decisionsOf, markSeen, startDraft, summaryOf, toggle, type Matching } from './matching-draft.ts'

const proposal = (measureId: string, score: number, decided: 'accepted' | 'rejected' | null = null) => ({
  measureId,
  title: measureId,
  score,
  why: '',
  decided,
})
const clause = (id: string, proposals: ReturnType<typeof proposal>[]) => ({
  id,
  path: id,
  label: id,
  heading: '',
  text: '',
  depth: 0,
  proposals,
})
const matching = (decided: boolean, clauses: ReturnType<typeof clause>[]): Matching => ({
  revision: { id: 'r', title: '基本方針', tier: 'basicPolicy' },
  clauses,
  silent: [],
  decided,
})

describe('the draft of a matching', () => {
  const fresh = matching(false, [
    clause('a', [proposal('m1', 0.9), proposal('m2', 0.2)]),
    clause('b', [proposal('m1', 0.6)]),
    clause('c', []),
  ])

  it('starts with every proposal and asks for nothing where there is none', () => {
    expect(startDraft(fresh)).toEqual({ chosen: { a: ['m1', 'm2'], b: ['m1'], c: [] }, added: {}, seen: ['c'] })
  })

  it('keeps what was decided before, and asks about what is new', () => {
    const again = matching(true, [
      clause('a', [proposal('m1', 0.9, 'rejected'), proposal('m2', 0.2, 'accepted'), proposal('m3', 0.8)]),
    ])
    expect(startDraft(again)).toEqual({ chosen: { a: ['m2'] }, added: {}, seen: [] })
  })

  it('accepts or rejects every proposal and takes what was added', () => {
    const draft = addMeasure(toggle(toggle(startDraft(fresh), 'a', 'm2'), 'b', 'm1'), 'c', {
      measureId: 'm9',
      title: '',
    })
    expect(decisionsOf(fresh, draft)).toEqual({
      accepted: [
        { clauseId: 'a', measureId: 'm1' },
        { clauseId: 'c', measureId: 'm9' },
      ],
      rejected: [
        { clauseId: 'a', measureId: 'm2' },
        { clauseId: 'b', measureId: 'm1' },
      ],
    })
  })

  it('counts a measure of two clauses as one duty, and lists clauses that match nothing', () => {
    const { measureIds, anchors, unmatched } = summaryOf(fresh, startDraft(fresh))
    expect([measureIds.size, anchors, unmatched.map(({ id }) => id)]).toEqual([2, 3, ['c']])
  })

  it('neither adds nor sees twice', () => {
    const draft = markSeen(startDraft(fresh), 'a')
    expect(markSeen(draft, 'a')).toBe(draft)
    expect(addMeasure(draft, 'a', { measureId: 'm1', title: '' })).toBe(draft)
  })
})
