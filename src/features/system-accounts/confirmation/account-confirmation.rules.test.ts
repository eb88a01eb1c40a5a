import { describe, expect, it } from 'vitest'
import { type AskedAccount, answerProblems, readAnswer } from './account-confirmation.rules.ts'

const asked = (accountId: string, more: Partial<AskedAccount> = {}): AskedAccount => ({
  accountId,
  login: `login-${accountId}`,
  privileged: false,
  basis: '',
  leaver: false,
  ...more,
})
const all = [asked('plain'), asked('admin', { privileged: true }), asked('left', { leaver: true })]
const keysOf = (...given: Parameters<typeof answerProblems>[1]) =>
  answerProblems(all, given).map(({ accountId, key }) => `${accountId} ${key}`)

describe('answers of a confirmation', () => {
  it('stand where nothing more has to be said', () => {
    expect(
      keysOf(
        { accountId: 'plain', answer: 'keep', note: '' },
        { accountId: 'admin', answer: 'keep', note: '保守契約による' },
        { accountId: 'left', answer: 'remove', note: '' },
      ),
    ).toEqual([])
    expect(keysOf({ accountId: 'left', answer: null, note: '' })).toEqual([])
  })

  it.each([
    ['a change without saying which', { accountId: 'plain', answer: 'change', note: ' ' }, 'plain note'],
    ['a privilege kept without a basis', { accountId: 'admin', answer: 'keep', note: '' }, 'admin note'],
    ['a leaver kept without a reason', { accountId: 'left', answer: 'keep', note: '' }, 'left note'],
    ['an account that was not asked about', { accountId: 'other', answer: 'keep', note: '' }, 'other accountId'],
  ] as const)('do not stand: %s', (_, given, problem) => {
    expect(keysOf(given)).toEqual([problem])
  })

  it('do not stand twice', () => {
    const row = { accountId: 'plain', answer: 'keep' as const, note: '' }
    expect(keysOf(row, row)).toEqual(['plain accountId'])
  })

  it('are read from the words that people write', () => {
    expect(['継続', '○', '要', '変更', '△', '削除', '×', '不要', '', 'たぶん'].map(readAnswer)).toEqual([
      'keep',
      'keep',
      'keep',
      'change',
      'change',
      'remove',
      'remove',
      'remove',
      null,
      undefined,
    ])
  })
})
