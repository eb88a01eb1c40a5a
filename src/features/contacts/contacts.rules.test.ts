import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { alarmsOf, callsItself, contactTree, flatTree, lostZero, plainPhone } from './contacts.rules.ts'

const entry = { kind: 'post' as const, people: ['a'], ways: 1, verifiedOn: '2026-05-23', verifiedPeople: ['a'] }

describe('what is wrong with a contact', () => {
  it.each([
    ['nothing on the last day', {}, '2026-11-23', []],
    ['old on the day after', {}, '2026-11-24', ['old']],
    ['never verified', { verifiedOn: null, verifiedPeople: [] }, '2026-06-01', ['neverVerified']],
    ['another holder', { people: ['b'] }, '2026-06-01', ['holderChanged']],
    ['one more holder', { people: ['a', 'b'] }, '2026-06-01', ['holderChanged']],
    ['a vacant post', { people: [] }, '2026-06-01', ['vacant', 'holderChanged']],
    ['a person who left', { kind: 'person' as const, people: [] }, '2026-06-01', ['gone']],
    ['nothing to call', { ways: 0 }, '2026-06-01', ['noWay']],
    [
      'an outside one needs nobody behind it',
      { kind: 'outside' as const, people: [], verifiedPeople: [] },
      '2026-06-01',
      [],
    ],
  ] as const)('%s', (_, change, today, wanted) => {
    expect(alarmsOf({ ...entry, ...change }, today, 6)).toEqual(wanted)
  })
})

describe('a telephone number', () => {
  it.each([
    ['086-245-4447', '086-245-4447'],
    ['０８６（２４５）４４４７', '086(245)4447'],
    ['086‐245−4447 内線 12', '086-245-4447 内線 12'],
    ['+81 86 245 4447', '+81 86 245 4447'],
    ['110', '110'],
    ['090ー1234ー5678', '090-1234-5678'],
  ])('is read: %s', (text, plain) => expect(plainPhone(text)).toBe(plain))
  it.each(['', '-', '12', '総務課', '=1+1', '086-245-4447、086-245-4448', 'tel:086'])('is none: %s', (text) =>
    expect(plainPhone(text)).toBeNull(),
  )
  it('of which a sheet ate the zero is told apart', () => {
    expect(['862454447', '9012345678', '0862454447', '110'].map(lostZero)).toEqual([true, true, false, false])
  })
})

describe('the tree of who calls whom', () => {
  const rows = fc.array(fc.record({ parent: fc.nat(30), position: fc.nat(9) }), { maxLength: 30 }).map((list) =>
    list.map(({ parent, position }, index) => ({
      id: `${index}`,
      parentId: parent < index ? `${parent}` : parent > 29 ? 'elsewhere' : null,
      position,
    })),
  )

  it('names everybody once, callers before those whom they call', () => {
    fc.assert(
      fc.property(rows, (list) => {
        const order = flatTree(contactTree(list)).map(({ row }) => row.id)
        expect(order.toSorted()).toEqual(list.map(({ id }) => id).toSorted())
        for (const { id, parentId } of list)
          if (parentId !== null && order.includes(parentId))
            expect(order.indexOf(parentId)).toBeLessThan(order.indexOf(id))
      }),
    )
  })

  it('knows a ring before it is closed', () => {
    const chain = [
      { id: 'a', parentId: null },
      { id: 'b', parentId: 'a' },
      { id: 'c', parentId: 'b' },
    ]
    expect([callsItself(chain, 'a', 'c'), callsItself(chain, 'c', 'a'), callsItself(chain, 'a', 'a')]).toEqual([
      true,
      false,
      true,
    ])
  })
})
