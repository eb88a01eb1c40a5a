import { setImmediate } from 'node:timers/promises'
import { describe, expect, it } from 'vitest'
import { catalogue } from '../../measures/catalogue.ts'
import { matchClauses } from './match-clauses.ts'
import { matchInTurns } from './match-in-turns.ts'

const clauses = Array.from({ length: 800 }, (_, at) => ({
  id: `${at}`,
  parentId: null,
  depth: 0,
  type: 'Article',
  label: `第${at}条`,
  heading: '',
  text: `職員は、情報システムの教育及び監査を${at}回実施しなければならない。`,
}))

describe('matching in turns', () => {
  it('proposes the same, lets others in between, and reckons a text once', async () => {
    const measures = await catalogue()
    let turns = 0
    let going = true
    const others = (async () => {
      for (; going; turns++) await setImmediate()
    })()
    const asked = matchInTurns('revision', clauses, measures)
    const rows = await asked
    going = false
    await others
    expect(turns).toBeGreaterThan(2)
    expect(matchInTurns('revision', clauses, measures)).toBe(asked)
    const plain = matchClauses(clauses.slice(0, 50), measures).clauses
    expect(plain.map((clause) => rows.get(clause.nodeId))).toEqual(plain.map((clause) => clause.rows))
  })
})
