import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { plainUsername, usernamePattern } from '../auth/login-names.ts'
import { proposeUsernames } from './usernames.rules.ts'

const person = (name: string, staffNumber: string | null = null) => ({ name, staffNumber })

describe('user names for people of the roster', () => {
  it.each([
    [person('山本 葵', '0012'), '0012'],
    [person('山本 葵', ' Ａ-１２ '), 'a-12'],
    [person('山本　葵'), '山本葵'],
    [person('髙﨑 𠮷之'), '髙﨑𠮷之'],
    [person('Smith, John'), 'smithjohn'],
    [person('(未定)', '／'), '未定'],
    [person('！'), 'user'],
  ])('%j is proposed as %s', (one, wanted) => expect(proposeUsernames([one], [])).toEqual([wanted]))

  it('resolves what is taken and what is wished twice, in the order given', () => {
    const people = [person('佐藤', '7'), person('佐藤'), person('佐藤'), person('別人', '７')]
    expect(proposeUsernames(people, ['佐藤'])).toEqual(['7', '佐藤-2', '佐藤-3', '7-2'])
    expect(proposeUsernames([person('甲', 'Ｋ１')], ['K1', 'k1-2'])).toEqual(['k1-3'])
  })

  it('always gives names that sign-in accepts, each once', () => {
    const some = fc.record({
      name: fc.string({ unit: 'binary' }),
      staffNumber: fc.option(fc.string({ unit: 'binary' })),
    })
    fc.assert(
      fc.property(
        fc.array(some, { maxLength: 30 }),
        fc.array(fc.constantFrom('user', 'a', '1', 'user-2')),
        (people, taken) => {
          const names = proposeUsernames(people, taken)
          expect(names.every((name) => usernamePattern.test(name) && plainUsername(name) === name)).toBe(true)
          expect(new Set([...names, ...taken]).size).toBe(names.length + new Set(taken).size)
        },
      ),
    )
  })
})
