import { describe, expect, it } from 'vitest'
import type { Measure } from '../measures.schema.ts'
import { chapterOf, filterMeasures, searchMeasures } from './filter-measures.ts'

const row = (id: string, change: Partial<Measure> = {}): Measure => ({
  id,
  edition: 'R8.3',
  clause: '6.2(3)',
  outline: '6.2',
  heads: [{ head: 5, appliesFrom: '2027-07-01', transition: 'none' }],
  sources: [],
  title: { ja: 'ログの取得', en: 'Keeping logs' },
  text: '記録を取る。',
  subject: 'systemManager',
  strength: 'must',
  critical: false,
  frequency: { every: 'year', provenance: '既定値' },
  threats: [1],
  tier: 'standard',
  objects: 'system',
  evidence: [{ kind: 'record', name: '記録', least: 'C' }],
  appliesIf: 'always',
  confusedWith: [],
  terms: ['ログ', '記録', '保存'],
  clauseHeadings: ['ログ'],
  source: '',
  fromMemory: false,
  provenance: '総務省ガイドライン',
  ...change,
})
const none = { chapter: null, head: null, subject: null, strength: null, law: null, critical: false }

describe('the catalogue, filtered', () => {
  const rows = [
    row('m0001', { title: { ja: 'サーバの管理', en: 'Servers' }, text: 'ログを残す。' }),
    row('m0002'),
    row('m0003', {
      clause: null,
      outline: null,
      heads: [],
      sources: [{ law: '番号法', article: '12条' }],
      critical: true,
    }),
  ]

  it.each([
    ['ﾛｸﾞ', ['m0002', 'm0003', 'm0001']],
    ['ろぐ 残す', ['m0001']],
    ['Ｍ０００２', ['m0002']],
    ['', ['m0001', 'm0002', 'm0003']],
    ['ない言葉', []],
  ])('finds %s, titles first', (search, ids) => {
    expect(searchMeasures(rows, search).map(({ id }) => id)).toEqual(ids)
  })

  it('filters by each fact', () => {
    const ids = (change: Partial<typeof none> | { critical: boolean }) =>
      filterMeasures(rows, { ...none, ...change }).map(({ id }) => id)
    expect(ids({ critical: true })).toEqual(['m0003'])
    expect(filterMeasures(rows, { ...none, law: '番号法' }).map(({ id }) => id)).toEqual(['m0003'])
    expect(filterMeasures(rows, { ...none, head: '5' }).map(({ id }) => id)).toEqual(['m0001', 'm0002'])
    expect(filterMeasures(rows, { ...none, chapter: '6' }).map(({ id }) => id)).toEqual(['m0001', 'm0002'])
  })

  it('knows the chapter of a row', () => {
    expect(chapterOf({ outline: null, clause: '3(1)' })).toBe('3')
    expect(chapterOf({ outline: null, clause: '基本方針1' })).toBe('0')
    expect(chapterOf({ outline: null, clause: null })).toBeNull()
  })
})
