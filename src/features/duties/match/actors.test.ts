import { describe, expect, it } from 'vitest'
import { topicOf, withoutActors } from './actors.ts'
import { normalise } from './normalise.ts'

describe('withoutActors', () => {
  it.each([
    ['所属長は、台帳を備える。', '、台帳を備える。'],
    ['端末を持ち出すときは、CISOの許可を受ける。', normalise('端末を持ち出すときは、、許可を受ける。')],
    ['事故を情報セキュリティ管理者に報告する。', normalise('事故を、報告する。')],
  ])('takes out who acts: %s', (sentence, left) => {
    expect(withoutActors(normalise(sentence))).toBe(left)
  })

  it('keeps the role where the sentence sets it up, without the post that holds it', () => {
    const set = withoutActors(normalise('情報システム管理者は、総務課長をもって充てる。'))
    expect(set).toContain('情報システム管理者')
    expect(set).not.toContain('総務課長')
  })
})

describe('topicOf', () => {
  it('reads what the sentence is about', () => {
    expect(topicOf('自己点検は、毎年行う。')).toBe('自己点検')
    expect(topicOf('、台帳を備える。')).toBe('')
  })
})
