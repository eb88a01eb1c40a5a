import { describe, expect, it } from 'vitest'
import { fieldName, valueName } from './field.labels.ts'

describe('words of the history', () => {
  it('name fields, nested ones by their last part, and leave unknown ones as they are', () => {
    expect([
      fieldName('validTo', 'ja'),
      fieldName('decision.decidedOn', 'ja'),
      fieldName('somethingNew', 'en'),
    ]).toEqual(['終わりの日', '決裁日', 'somethingNew'])
  })

  it('translate values of closed sets only, never what a person typed', () => {
    expect(valueName('securityRole', 'csirt', 'ja')).toBe('CSIRT')
    expect(valueName('kind', 'department', 'ja')).toBe('部署')
    expect(valueName('name', 'department', 'ja')).toBe('department')
    expect([valueName('state', 'out', 'ja'), valueName('direction', 'out', 'ja')]).toEqual(['持出し中', '渡し'])
    expect(valueName('direction', 'out', 'ja', 'connection')).toBe('送信のみ')
    expect(valueName('validTo', '2027-03-31', 'ja')).toContain('令和9年3月31日')
  })

  it('word grants as role and scope', () => {
    expect(valueName('grants', 'role: staff / scopeId: 総務課、role: readOnly', 'ja')).toBe('職員（総務課）、閲覧のみ')
    expect(valueName('grants', 'unreadable', 'ja')).toBe('unreadable')
  })
})
