import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { shortestPath } from './class-path.rules.ts'
import {
  classOf,
  compareLevels,
  covers,
  guidelineRank,
  noRanks,
  problemOfSet,
  proposedLevel,
  type Ranks,
} from './levels.rules.ts'
import { axes, guidelineLevels } from './levels.schema.ts'
import { classesByHand, type Graph } from './levels.testing.ts'
import { shippedSets } from './shipped-levels.text.ts'

const ranks = (confidentiality: number | null, integrity: number | null, availability: number | null): Ranks => ({
  confidentiality,
  integrity,
  availability,
})
const anyRank = fc.option(fc.integer({ min: 1, max: 5 }), { nil: null })
const anyRanks = fc.record({ confidentiality: anyRank, integrity: anyRank, availability: anyRank })

describe('comparing levels', () => {
  const five = (rank: number, guideline: string | null) => ({ setId: 'five', rank, guideline })
  const three = (rank: number, guideline: string | null) => ({ setId: 'three', rank, guideline })
  it.each([
    ['same set: by rank', five(4, '3B'), five(3, '3C'), 1],
    ['same set: by rank though neither answers the guideline', five(1, null), five(3, null), -2],
    ['other set: by the guideline, whatever the ranks', five(2, '2'), three(3, '3A'), -3],
    ['other set: the same level of the guideline', five(2, '2'), three(2, '2'), 0],
    ['other set: what answers nothing cannot be compared', five(5, '3A'), three(3, null), null],
  ])('%s', (_, a, b, expected) => {
    expect(compareLevels('confidentiality', a, b)).toBe(expected)
  })

  it('knows the order of the guideline on each axis, and no level of another axis', () => {
    expect(guidelineLevels.confidentiality.map((code) => guidelineRank('confidentiality', code))).toEqual([
      5, 4, 3, 2, 1,
    ])
    expect(guidelineRank('integrity', '2')).toBe(2)
    expect(guidelineRank('integrity', '3B')).toBeNull()
    expect(guidelineRank('availability', null)).toBeNull()
  })

  it('turns its sign when the two change places', () => {
    const any = fc.record({
      setId: fc.constantFrom('a', 'b'),
      rank: fc.integer({ min: 1, max: 5 }),
      guideline: fc.option(fc.constantFrom(...guidelineLevels.confidentiality), { nil: null }),
    })
    fc.assert(
      fc.property(any, any, (a, b) => {
        const [there, back] = [compareLevels('confidentiality', a, b), compareLevels('confidentiality', b, a)]
        expect(there === null ? null : Math.sign(there)).toBe(back === null ? null : 0 - Math.sign(back))
      }),
    )
  })
})

describe('class of several things', () => {
  it.each([
    ['nothing', [], noRanks],
    ['one', [ranks(2, 1, null)], ranks(2, 1, null)],
    ['the highest of each axis, from different things', [ranks(4, 1, 1), ranks(2, 2, null)], ranks(4, 2, 1)],
    ['what is unclassified adds nothing', [ranks(2, 2, 2), noRanks], ranks(2, 2, 2)],
  ])('%s', (_, parts, expected) => {
    expect(classOf(parts)).toEqual(expected)
  })

  it('does not depend on order or grouping, and is its own part', () => {
    fc.assert(
      fc.property(fc.array(anyRanks, { maxLength: 6 }), fc.nat(6), (parts, at) => {
        const whole = classOf(parts)
        expect(classOf(parts.toReversed())).toEqual(whole)
        expect(classOf([classOf(parts.slice(0, at)), classOf(parts.slice(at))])).toEqual(whole)
        expect(classOf([whole, ...parts])).toEqual(whole)
      }),
    )
  })

  const name = fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f')
  const graph = fc.record({
    own: fc.array(fc.tuple(name, anyRanks)).map((pairs) => new Map(pairs)),
    edges: fc.array(fc.record({ lower: name, upper: name }), { maxLength: 12 }),
  }) satisfies fc.Arbitrary<Graph>

  it('of an extract is never below its source, nor of a container below anything in it, however they are nested', () => {
    fc.assert(
      fc.property(graph, (one) => {
        const classes = classesByHand(one)
        for (const { lower, upper } of one.edges)
          expect(covers(classes.get(upper) ?? noRanks, classes.get(lower) ?? noRanks)).toBe(true)
        for (const [id, own] of one.own) expect(covers(classes.get(id) ?? noRanks, own)).toBe(true)
      }),
    )
  })

  it('never falls when something is added', () => {
    fc.assert(
      fc.property(graph, fc.record({ lower: name, upper: name }), (one, edge) => {
        const [before, after] = [classesByHand(one), classesByHand({ ...one, edges: [...one.edges, edge] })]
        for (const [id, was] of before) expect(covers(after.get(id) ?? noRanks, was)).toBe(true)
      }),
    )
  })
})

describe('a new set', () => {
  it.each([
    [
      'fits',
      [
        { code: 'H', guideline: '3A' },
        { code: 'L', guideline: '1' },
      ],
      null,
    ],
    [
      'may answer one level of the guideline twice',
      [
        { code: 'a', guideline: '2' },
        { code: 'b', guideline: '2' },
      ],
      null,
    ],
    [
      'has a code twice',
      [
        { code: 'H', guideline: '3A' },
        { code: 'H', guideline: '1' },
      ],
      'codeTwice',
    ],
    [
      'puts the lighter first',
      [
        { code: 'L', guideline: '1' },
        { code: 'H', guideline: '3A' },
      ],
      'outOfOrder',
    ],
  ] as const)('%s', (_, levels, expected) => {
    expect(problemOfSet('confidentiality', levels)).toBe(expected)
  })

  it('of integrity knows no 3B', () => {
    expect(problemOfSet('integrity', [{ code: '3', guideline: '3B' }])).toBe('notOfAxis')
  })

  it('as shipped is in order for every axis', () => {
    expect(new Set(shippedSets.map(({ axis }) => axis))).toEqual(new Set(axes))
    for (const { axis, levels } of shippedSets) expect(problemOfSet(axis, levels)).toBeNull()
  })
})

describe('the level proposed in place of an old one', () => {
  const shipped = (key: string) => shippedSets.find((set) => set.key === key)?.levels ?? []
  const [five, three] = [shipped('confidentiality-5'), shipped('confidentiality-3')]
  it.each([
    ['3A', '3'],
    ['3B', '3'],
    ['3C', '3'],
    ['2', '2'],
    ['1', '1'],
  ])('five levels to three: %s → %s', (code, expected) => {
    expect(
      proposedLevel(
        'confidentiality',
        five.find((one) => one.code === code)!,
        three,
      ),
    ).toBe(expected)
  })

  it('from three to five never falls: the old 3 becomes 3A until somebody says otherwise', () => {
    expect(three.map((one) => proposedLevel('confidentiality', one, five))).toEqual(['3A', '2', '1'])
  })

  it('is the gravest where the old one answers nothing or nothing is as grave, and none where there is none', () => {
    const odd = { code: 'x', guideline: null }
    expect(proposedLevel('confidentiality', odd, five)).toBe('3A')
    expect(proposedLevel('confidentiality', five[0]!, [{ code: 'z', guideline: '2' }])).toBe('z')
    expect(proposedLevel('confidentiality', odd, [])).toBeNull()
  })

  it('is the same where the set stays as it was', () => {
    const twins = [
      { code: 'a', guideline: '2' },
      { code: 'b', guideline: '2' },
    ]
    expect(twins.map((one) => proposedLevel('integrity', one, twins))).toEqual(['a', 'b'])
  })
})

it('the way up to a container is the shortest, and empty where there is none', () => {
  const steps = [
    { lower: 'asset', upper: 'box' },
    { lower: 'box', upper: 'room' },
    { lower: 'asset', upper: 'room' },
    { lower: 'room', upper: 'box' },
    { lower: 'lone', upper: null },
  ]
  expect(shortestPath(steps, 'asset', 'room')).toEqual([{ lower: 'asset', upper: 'room' }])
  expect(shortestPath(steps.slice(0, 2), 'asset', 'room')).toEqual(steps.slice(0, 2))
  expect(shortestPath(steps, 'lone', 'room')).toEqual([])
  expect(shortestPath(steps, 'room', 'room')).toEqual([])
})
