import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { matcher } from './match-rows.rules.ts'

const known = [
  { id: 'a', number: 'PC-001', serial: '5CG1234', name: '総務課１' },
  { id: 'b', number: 'PC-002', serial: '5CG5678', name: '業務課２' },
  { id: 'c', number: 'PC-003', serial: '', name: '予備機' },
  { id: 'd', number: 'PC-004', serial: '', name: '予備機' },
]
const match = matcher(known)

describe('a row of an outside list', () => {
  it.each([
    [{ number: 'ＰＣ－００１' }, 'a'],
    [{ serial: '5cg5678' }, 'b'],
    [{ name: '総務課1' }, 'a'],
    [{ name: 'pc-002.mihon.local' }, 'b'],
    [{ name: 'MIHON\\PC-001' }, 'a'],
    [{ number: 'L-77', serial: '5CG1234' }, 'a'],
    [{ number: 'PC-003', name: '予備機' }, 'c'],
  ])('%j is about the terminal it names', (facts, id) => {
    expect(match(facts)).toEqual({ id, reason: null })
  })

  it.each([
    [{ number: 'PC-001', serial: '5CG5678' }, 'contradiction'],
    [{ number: 'PC-001', name: '予備機' }, 'contradiction'],
    [{ name: '予備機' }, 'several'],
    [{ number: 'PC-999' }, 'none'],
    [{ account: 'saeki' }, 'none'],
    [{}, 'none'],
  ])('%j is not guessed', (facts, reason) => {
    expect(match(facts)).toEqual({ id: null, reason })
  })

  it('that bears a number of the register is never given to another terminal', () => {
    const terminals = fc.uniqueArray(fc.stringMatching(/^[A-Z]{1,2}-\d{1,3}$/), { minLength: 1, maxLength: 20 })
    fc.assert(
      fc.property(terminals, fc.nat(), fc.string(), (numbers, at, name) => {
        const rows = numbers.map((number) => ({ id: number, number, serial: '', name: number }))
        const number = numbers[at % numbers.length] ?? ''
        const { id } = matcher(rows)({ number, name })
        expect([number, null]).toContain(id)
      }),
    )
  })
})
