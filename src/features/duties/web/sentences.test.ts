import { describe, expect, it } from 'vitest'
import type { Counts, Mark } from '../states.types.ts'
import { markDetail, nextSentence, whySentence } from './sentences.ts'

const none: Counts = {
  total: 0,
  met: 0,
  partly: 0,
  unmet: 0,
  unknown: 0,
  exempted: 0,
  notApplicable: 0,
  noRule: 0,
  unknownBy: {},
}
const mark = (change: Partial<Mark>, counts: Partial<Counts> = {}): Mark => ({
  state: 'unknown',
  reason: null,
  due: null,
  ...change,
  counts: { ...none, ...counts },
})

describe('the words beside a mark', () => {
  it('keeps of the label what follows the state', () => {
    const partly = mark({ state: 'partly' }, { total: 40, unmet: 2, unknown: 12, unknownBy: { expired: 12 } })
    expect(markDetail(partly, 'ja')).toBe('不適合2・未確認12／40')
    expect(markDetail(partly, 'en')).toBe('Not met 2, Unconfirmed 12 of 40')
    expect(markDetail(mark({ state: 'met' }, { total: 1, met: 1 }), 'ja')).toBe('')
  })

  it('says why, with what most needs a person first', () => {
    const counts = { total: 4, met: 1, partly: 1, noRule: 1, unmet: 1, unknown: 1, unknownBy: { expired: 1 } }
    expect(whySentence(mark({ state: 'partly' }, counts), 'duties', 'ja')).toBe(
      '遵守事項4件のうち 不適合1件・規程なし1件・期限切れ1件・適合1件',
    )
  })

  it.each([
    [mark({ state: 'unknown', reason: 'noObjects' }), '対象が登録されていないため、確かめられません'],
    [mark({ state: 'met' }, { total: 3, met: 3 }), '対象3件すべてに有効な証跡'],
    [mark({ state: 'notApplicable', reason: 'decided' }, { notApplicable: 1 }), '対象外の決定により数えません'],
    [
      mark({ reason: 'notYetDue', due: '2026-12-25' }, { total: 1, unknown: 1, unknownBy: { notYetDue: 1 } }),
      '対象1件のうち 期限前1件（令和8年12月25日まで）',
    ],
  ])('words %j', (given, sentence) => {
    expect(whySentence(given, 'objects', 'ja')).toBe(sentence)
  })

  it('names who acts, also where no post is designated', () => {
    const next = { act: 'attach', role: 'owner', due: '2026-11-30', who: '総務課長' } as const
    expect(nextSentence(next, 'ja')).toBe('証跡を添付する：総務課長（令和8年11月30日まで）')
    expect(nextSentence({ ...next, who: '', due: null }, 'ja')).toBe('証跡を添付する：担当者（職が未定）')
  })
})
