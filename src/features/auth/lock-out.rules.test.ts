import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { countTry, lockMinutes, type Tries } from './lock-out.rules.ts'

const start = new Date('2026-11-23T00:00:00Z')
const minutes = (n: number) => n * 60_000
const fresh: Tries = { failedSignIns: 0, lockedUntil: null }

describe('how long the n-th wrong try locks', () => {
  it.each([
    [1, null],
    [9, null],
    [10, 15],
    [11, null],
    [14, null],
    [15, 30],
    [20, 60],
    [25, 120],
    [40, 960],
    [45, 1440],
    [50, 1440],
    [10_000, 1440],
  ])('%i → %j minutes', (failures, wanted) => expect(lockMinutes(failures)).toBe(wanted))
})

describe('counting tries', () => {
  it('admits ten, then none until the lock is over, then five more', () => {
    let tries: Tries = fresh
    let at = start
    const admitted: number[] = []
    for (let round = 0; round < 3; round += 1) {
      let run = 0
      for (let next = countTry(tries, at); next; next = countTry(tries, at)) {
        tries = next
        run += 1
      }
      admitted.push(run)
      at = tries.lockedUntil ?? at
    }
    expect(admitted).toEqual([10, 5, 5])
    expect(at).toEqual(new Date(start.getTime() + minutes(15 + 30 + 60)))
  })

  it('is over at the very moment, not a millisecond before', () => {
    const lockedUntil = new Date(start.getTime() + 1)
    expect(countTry({ failedSignIns: 10, lockedUntil }, start)).toBeNull()
    expect(countTry({ failedSignIns: 10, lockedUntil }, lockedUntil)).toMatchObject({ failedSignIns: 11 })
  })

  it('never admits more than the budget, however the tries are spread', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 20 }), { minLength: 50, maxLength: 400 }), (pauses) => {
        let tries: Tries = fresh
        let at = start.getTime()
        let admitted = 0
        for (const pause of pauses) {
          at += minutes(pause)
          const next = countTry(tries, new Date(at))
          if (!next) continue
          tries = next
          admitted += 1
        }
        // Locks of 15, 30, 60 … minutes after 10, 15, 20 … tries: so many fit into the time that went by.
        let budget = 10
        let needed = 0
        for (let lock = 15; needed + lock <= (at - start.getTime()) / 60_000; lock = Math.min(1440, lock * 2)) {
          needed += lock
          budget += 5
        }
        expect(admitted).toBeLessThanOrEqual(budget)
        expect(tries.failedSignIns).toBe(admitted)
      }),
    )
  })
})
