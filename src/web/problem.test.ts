import { describe, expect, it } from 'vitest'
import { problemOf } from './problem.ts'

describe('problemOf', () => {
  it('takes code, status, message and the fields that the server named', () => {
    const data = { fields: { name: '同じ名前があります。', days: ['1以上にしてください。', '整数にしてください。'] } }
    expect(problemOf({ code: 'NAME_TAKEN', status: 409, message: '登録できません。', data })).toEqual({
      code: 'NAME_TAKEN',
      status: 409,
      message: '登録できません。',
      fields: { name: '同じ名前があります。', days: '1以上にしてください。 整数にしてください。' },
    })
  })

  it('takes the issues of zod by their path, and leaves out those of the whole', () => {
    const issues = [
      { path: ['owner', 'id'], message: '選んでください。' },
      { path: [], message: '組合せが合いません。' },
    ]
    expect(problemOf({ status: 400, data: { issues } }).fields).toEqual({ 'owner.id': '選んでください。' })
  })

  it('shows a refusal of ours by its field, with its own sentence where the field has none', () => {
    const details = [
      { path: 'code', message: '' },
      { path: 'name', message: '使われています。' },
    ]
    expect(problemOf({ status: 422, message: '検査数字が合いません。', data: { details } }).fields).toEqual({
      code: '検査数字が合いません。',
      name: '使われています。',
    })
  })

  it.each([new TypeError('Failed to fetch'), 'broken', null, undefined])('calls %s unreachable', (error) => {
    expect(problemOf(error)).toMatchObject({ code: 'UNREACHABLE', status: 0, fields: {} })
  })
})
