import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { actingFor, type Substitute } from './acting.rules.ts'
import { actingText, holdersText, postText } from './holders.text.ts'
import type { Holder } from './responsible.schema.ts'

const there = (name: string): Holder => ({ personId: name, name, away: null })
const gone = (name: string, kind: 'trip' | null = null): Holder => ({
  personId: name,
  name,
  away: { kind, validTo: '2025-06-05' },
})
const post = (title: string, ...people: Holder[]): Substitute => ({ title, people })
const person = (one: Holder): Substitute => ({ title: null, people: [one] })

describe('who acts for a post', () => {
  it.each([
    ['its holder is there', [there('甲')], [person(there('乙'))], null],
    ['one of two holders is there', [gone('甲'), there('丙')], [person(there('乙'))], null],
    ['its holder is away', [gone('甲')], [person(there('乙'))], ['absent', '乙']],
    ['nobody holds it', [], [person(there('乙'))], ['vacant', '乙']],
    ['the first substitute is away too', [gone('甲')], [person(gone('乙')), person(there('丙'))], ['absent', '丙']],
    [
      'the first substitute is a vacant post',
      [gone('甲')],
      [post('次長'), post('課長', there('丁'))],
      ['absent', '丁'],
    ],
    ['two hold the post that stands in', [], [post('係長', there('乙'), there('丙'))], ['vacant', '乙丙']],
    ['the holder is named as the own substitute', [gone('甲')], [post('次長', there('甲'))], ['absent', '']],
    ['no substitute is named', [gone('甲')], [], ['absent', '']],
  ] as const)('%s', (_, holders, substitutes, wanted) => {
    const acting = actingFor(holders, substitutes)
    expect(acting && [acting.why, acting.by.map(({ name }) => name).join('')]).toEqual(wanted)
  })

  it('never lets somebody act who is away, nor beside a holder who is there', () => {
    const someone = fc.record({ name: fc.constantFrom('甲', '乙', '丙', '丁'), away: fc.boolean() })
    const holder = someone.map(({ name, away }) => (away ? gone(name) : there(name)))
    fc.assert(
      fc.property(fc.array(holder), fc.array(fc.array(holder)), (holders, others) => {
        const substitutes = others.map((people) => post('職', ...people))
        const acting = actingFor(holders, substitutes)
        if (holders.some(({ away }) => away === null)) return acting === null
        const present = new Set(others.flat().flatMap(({ name, away }) => (away === null ? [name] : [])))
        return acting !== null && acting.by.every(({ name }) => present.has(name))
      }),
    )
  })
})

describe('a post in words', () => {
  const absent = { holders: [gone('甲', 'trip')], acting: actingFor([gone('甲')], [post('次長', there('乙'))]) }
  it('says who is away, until when, and who acts', () => {
    expect(holdersText(absent, 'ja')).toBe('甲（不在：出張、令和7年6月5日まで）')
    expect(actingText(absent.acting, 'ja')).toBe('代理 乙（次長）')
    expect(holdersText({ holders: [gone('甲')] }, 'en')).toBe('甲 (away, until 2025-06-05)')
    expect(postText({ title: '課長', ...absent }, 'ja')).toBe('課長 甲（不在・代理 乙）')
    expect(postText({ title: '課長', holders: [], acting: actingFor([], []) }, 'ja')).toBe('課長（空席）')
    expect(postText({ title: '課長', holders: [there('甲')], acting: null }, 'en')).toBe('課長 甲')
    expect(postText({ title: '課長', holders: [gone('甲')], acting: actingFor([gone('甲')], []) }, 'en')).toBe(
      '課長 甲 (away, nobody acting)',
    )
  })
})
