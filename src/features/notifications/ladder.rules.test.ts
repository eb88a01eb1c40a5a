import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type LadderPost, makeLadder } from './ladder.rules.ts'

const person = (name: string) => ({ personId: name, name })
const post = (
  id: string,
  superiorId: string | null,
  holders: string[],
  more: Partial<LadderPost> = {},
): LadderPost => ({
  id,
  title: `職${id}`,
  unitId: null,
  superiorId,
  holders: holders.map(person),
  acting: null,
  ...more,
})
const names = (rungs: readonly { personId: string }[][]) => rungs.map((rung) => rung.map(({ personId }) => personId))

describe('whom a matter is told to, step by step', () => {
  const posts = [
    post('head', null, ['遠山']),
    post('director', 'head', ['沢渡'], { unitId: 'office' }),
    post('manager', 'director', ['橘'], { unitId: 'section' }),
    post('chief', 'manager', [], { unitId: 'section', acting: { by: [person('梶原')] } }),
    post('clerk', 'chief', ['水野', '音無'], { unitId: 'section' }),
    post('vacant', 'manager', [], { unitId: 'section' }),
  ]
  const ladder = makeLadder(posts, [
    { securityRole: 'csirt', postId: 'manager' },
    { securityRole: 'csirt', postId: 'clerk' },
    { securityRole: 'chiefSecurityOfficer', postId: 'director' },
  ])

  it('who holds the post, then each superior once; who acts stands in', () => {
    expect(names(ladder({ postId: 'clerk' }).rungs)).toEqual([['水野', '音無'], ['梶原'], ['橘'], ['沢渡'], ['遠山']])
    expect(ladder({ postId: 'chief' }).rungs[0]).toEqual([{ personId: '梶原', acting: '職chief' }])
    expect(ladder({ postId: 'clerk' }).owner).toBe('職clerk 水野 音無')
  })

  it('a post without anybody hands on to its superior at once', () => {
    expect(names(ladder({ postId: 'vacant' }).rungs)).toEqual([['橘'], ['沢渡'], ['遠山']])
  })

  it('a person, a unit (its head), a role (all who bear it)', () => {
    expect(names(ladder({ personId: '橘' }).rungs)).toEqual([['橘'], ['沢渡'], ['遠山']])
    expect(ladder({ personId: '橘' }).owner).toBe('職manager 橘')
    expect(names(ladder({ personId: '外部の人' }).rungs)).toEqual([['外部の人']])
    expect(names(ladder({ unitId: 'section' }).rungs)).toEqual([['橘'], ['沢渡'], ['遠山']])
    expect(names(ladder({ securityRole: 'csirt' }).rungs)[0]).toEqual(['橘', '水野', '音無'])
  })

  it('what reaches nobody comes to whoever oversees it all', () => {
    expect(names(ladder({ unitId: 'nowhere' }).rungs)).toEqual([['沢渡'], ['遠山']])
    expect(names(ladder({ securityRole: 'nobody' }).rungs)).toEqual([['沢渡'], ['遠山']])
  })

  it('never tells one person twice, and ends even where superiors run in a circle', () => {
    const ids = ['a', 'b', 'c', 'd', 'e']
    const one = fc.record({
      superior: fc.option(fc.constantFrom(...ids)),
      holders: fc.subarray(['甲', '乙', '丙']),
      acting: fc.option(fc.subarray(['甲', '丁'])),
    })
    fc.assert(
      fc.property(fc.tuple(one, one, one, one, one), fc.constantFrom(...ids), (drawn, start) => {
        const all = drawn.map(({ superior, holders, acting }, index) =>
          post(ids[index] ?? '', superior, holders, { acting: acting && { by: acting.map(person) } }),
        )
        const told = names(makeLadder(all, [])({ postId: start }).rungs).flat()
        expect(new Set(told).size).toBe(told.length)
      }),
    )
  })
})
