import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type MatchAccount, peopleMatcher, type RosterPerson, unitFinder } from './match-people.rules.ts'

const person = (id: string, name: string, more: Partial<RosterPerson> = {}): RosterPerson => ({
  id,
  name,
  kana: '',
  staffNumber: null,
  email: null,
  unitNames: ['総務課', '事務局'],
  ...more,
})
const account = (more: Partial<MatchAccount>): MatchAccount => ({
  login: 'x',
  name: '',
  affiliation: '',
  staffNumber: '',
  email: '',
  ...more,
})

const roster = [
  person('1', '髙﨑 直人', { kana: 'たかさき なおと', staffNumber: '0012', email: 'takasaki@example.jp' }),
  person('2', '佐伯 美緒', { kana: 'さえき みお', staffNumber: '0034' }),
  person('3', '田中 一郎', { unitNames: ['業務課'] }),
  person('4', '田中 一郎', { unitNames: ['会計室'] }),
]
const match = peopleMatcher(roster)

describe('who stands behind an account', () => {
  it.each([
    [
      'staff number, zeros dropped by Excel',
      { staffNumber: '12', name: '高崎直人' },
      { certainty: 'certain', personId: '1', by: 'staffNumber' },
    ],
    [
      'staff number in the login, and the name',
      { login: 'u0034', name: '佐伯　美緒' },
      { certainty: 'certain', personId: '2', by: 'staffNumber' },
    ],
    ['e-mail', { email: 'Takasaki@Example.jp' }, { certainty: 'certain', personId: '1', by: 'email' }],
    [
      'name and unit',
      { name: '田中一郎', affiliation: '業務課 資格係' },
      { certainty: 'certain', personId: '3', by: 'nameAndUnit' },
    ],
    [
      'name with a remark, and unit',
      { name: '佐伯 美緒（総務課）', affiliation: '総務課' },
      { certainty: 'certain', personId: '2', by: 'nameAndUnit' },
    ],
    ['the name alone', { name: '佐伯美緒' }, { certainty: 'likely', candidates: [{ personId: '2', reason: 'name' }] }],
    [
      'the reading in half width',
      { name: 'ｻｴｷ ﾐｵ', affiliation: '総務課' },
      { certainty: 'likely', candidates: [{ personId: '2', reason: 'kana' }] },
    ],
    [
      'a number of somebody of another name',
      { staffNumber: '0012', name: '鈴木 花子' },
      { certainty: 'likely', candidates: [{ personId: '1', reason: 'numberOtherName' }] },
    ],
    [
      'the number in the login alone',
      { login: '0034' },
      { certainty: 'likely', candidates: [{ personId: '2', reason: 'loginNumber' }] },
    ],
    [
      'a name that two bear',
      { name: '田中 一郎' },
      {
        certainty: 'ambiguous',
        candidates: [
          { personId: '3', reason: 'sameName' },
          { personId: '4', reason: 'sameName' },
        ],
      },
    ],
    ['nobody', { login: 'guest', name: '来客用' }, { certainty: 'none' }],
    ['nothing at all', {}, { certainty: 'none' }],
  ] as const)('%s', (_, given, expected) => {
    expect(match(account(given))).toEqual(expected)
  })

  it('is the same whatever width, space, glyph selector or form of letters the name is written in', () => {
    const selector = fc.constantFrom('', '\u{E0100}', '\u{E0101}', '\uFE00')
    const space = fc.constantFrom('', ' ', '　', '  ')
    const form = fc.constantFrom(['髙', '﨑'], ['高', '崎'], ['髙', '崎'], ['高', '嵜'])
    fc.assert(
      fc.property(form, selector, selector, space, ([taka, saki], first, second, gap) => {
        const name = `${taka}${first}${saki}${second}${gap}直人`
        expect(match(account({ name, affiliation: '総務課' }))).toEqual({
          certainty: 'certain',
          personId: '1',
          by: 'nameAndUnit',
        })
      }),
    )
  })

  it('is certain only where one person alone is meant: whoever shares name and unit is left to a person', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 6 }),
        fc.string({ minLength: 1, maxLength: 4, unit: fc.constantFrom('山', '川', '田', '中') }),
        (count, name) => {
          const same = Array.from({ length: count }, (_, index) => person(String(index), name))
          const found = peopleMatcher(same)(account({ name, affiliation: '総務課' }))
          expect(found.certainty).toBe(count === 1 ? 'certain' : 'ambiguous')
        },
      ),
    )
  })
})

it('an affiliation names the longest unit in it, and none where two bear the name', () => {
  const find = unitFinder([
    { id: 'a', name: '総務課' },
    { id: 'b', name: '総務課 情報係' },
    { id: 'c', name: '見本市' },
    { id: 'd', name: '会計室' },
    { id: 'e', name: '会計室' },
  ])
  expect(['事務局　総務課', '総務課情報係', '見本市 市民課', '会計室', '議会', ''].map(find)).toEqual([
    'a',
    'b',
    'c',
    null,
    null,
    null,
  ])
})
