import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Act, afterAct, closedStates, type Life, type Step } from './approval.rules.ts'

const made = [
  { id: 'a', position: 1, kind: 'circulate' as const },
  { id: 'b', position: 2, kind: 'consult' as const },
  { id: 'c', position: 2, kind: 'consult' as const },
  { id: 'd', position: 3, kind: 'decide' as const },
]
const draft: Life = { state: 'draft', way: 'here', round: 1, steps: [] }
const submit: Act = { act: 'submit', steps: made }
const at = (act: 'agree' | 'decide' | 'refuse' | 'return' | 'pullUp', stepId: string): Act => ({ act, stepId })

/** The life after all acts; fails the test where one of them is not open. */
const after = (life: Life, ...acts: Act[]): Life =>
  acts.reduce((now, act) => {
    const outcome = afterAct(now, act)
    if ('hindrance' in outcome) throw new Error(`${act.act}: ${outcome.hindrance}`)
    return outcome.life
  }, life)
const hindrance = (life: Life, act: Act): string => {
  const outcome = afterAct(life, act)
  return 'hindrance' in outcome ? outcome.hindrance : 'open'
}
const states = (life: Life): string => life.steps.map(({ id, state }) => `${id}:${state}`).join(' ')

describe('the course of a draft', () => {
  it('goes position by position; those side by side have it at once, and the decision waits for all of them', () => {
    const one = after(draft, submit)
    expect(states(one)).toBe('a:here b:waiting c:waiting d:waiting')
    const two = after(one, at('agree', 'a'))
    expect(states(two)).toBe('a:agreed b:here c:here d:waiting')
    const three = after(two, at('agree', 'c'))
    expect(states(three)).toBe('a:agreed b:here c:agreed d:waiting')
    const four = after(three, at('agree', 'b'))
    expect(states(four)).toBe('a:agreed b:agreed c:agreed d:here')
    expect(after(four, at('decide', 'd'))).toMatchObject({ state: 'decided', round: 1 })
    expect(after(four, at('refuse', 'd'))).toMatchObject({ state: 'refused', round: 1 })
  })

  it('comes back with a new round, keeps the stamps of the old one, and goes out again', () => {
    const returned = after(draft, submit, at('agree', 'a'), at('return', 'b'))
    expect(returned).toMatchObject({ state: 'returned', round: 2 })
    expect(states(returned)).toBe('a:agreed b:returned c:waiting d:waiting')
    const again = after({ ...returned, steps: [] }, { act: 'amend' }, submit)
    expect(again).toMatchObject({ state: 'circulating', round: 2 })
    const back = after(again, { act: 'takeBack' })
    expect(back).toMatchObject({ state: 'takenBack', round: 3 })
    expect(states(back)).toBe('a:waiting b:waiting c:waiting d:waiting')
  })

  it('is pulled up past those who have not stamped, and only past them', () => {
    const one = after(draft, submit, at('agree', 'a'), at('agree', 'c'))
    const up = after(one, at('pullUp', 'd'))
    expect(states(up)).toBe('a:agreed b:pulledUp c:agreed d:here')
    expect(after(up, at('decide', 'd')).state).toBe('decided')
    expect(hindrance(one, at('pullUp', 'b'))).toBe('nothingBefore')
  })

  it.each<[string, Life, Act, string]>([
    ['a step whose turn has not come', after(draft, submit), at('agree', 'b'), 'notHere'],
    ['a step that has stamped', after(draft, submit, at('agree', 'a')), at('agree', 'a'), 'notHere'],
    ['a step of another draft', after(draft, submit), at('agree', 'x'), 'notHere'],
    [
      'agreeing where it is decided',
      after(draft, submit, at('agree', 'a'), at('pullUp', 'd')),
      at('agree', 'd'),
      'otherStep',
    ],
    ['deciding in circulation', after(draft, submit), at('decide', 'a'), 'otherStep'],
    ['refusing in circulation', after(draft, submit), at('refuse', 'a'), 'otherStep'],
    ['amending while it circulates', after(draft, submit), { act: 'amend' }, 'circulating'],
    ['submitting twice', after(draft, submit), submit, 'circulating'],
    ['taking back what lies with the drafter', draft, { act: 'takeBack' }, 'notCirculating'],
    ['acting before it was submitted', draft, at('agree', 'a'), 'notCirculating'],
    ['a paper decision of what is decided here', after(draft, submit), { act: 'enterPaper' }, 'otherWay'],
    ['deciding here what is on paper', after({ ...draft, way: 'paper' }, submit), at('agree', 'a'), 'otherWay'],
    ['entering elsewhere what is on paper', { ...draft, way: 'paper' }, { act: 'enterElsewhere' }, 'otherWay'],
    ['a route without a decision', draft, { act: 'submit', steps: made.slice(0, 3) }, 'noDecider'],
    ['an empty route', draft, { act: 'submit', steps: [] }, 'noDecider'],
    [
      'anything after a decision',
      after({ ...draft, way: 'paper' }, { act: 'enterPaper' }),
      { act: 'withdraw' },
      'closed',
    ],
    ['anything after a withdrawal', after(draft, { act: 'withdraw' }), submit, 'closed'],
  ])('%s is not open', (_what, life, act, why) => {
    expect(hindrance(life, act)).toBe(why)
  })

  it('on paper puts nobody under a duty here, and is settled by what is entered, submitted or not', () => {
    const paper: Life = { ...draft, way: 'paper' }
    const sent = after(paper, submit)
    expect(states(sent)).toBe('a:waiting b:waiting c:waiting d:waiting')
    expect(states(after(sent, { act: 'enterPaper' }))).toBe('a:waiting b:waiting c:waiting d:decided')
    expect(after(paper, { act: 'enterPaper' }).state).toBe('decided')
    expect(after({ ...draft, way: 'elsewhere' }, { act: 'submit', steps: [] }, { act: 'enterElsewhere' }).state).toBe(
      'decided',
    )
  })
})

const acts = fc.oneof(
  fc.constant(submit),
  fc.record({
    act: fc.constantFrom('agree', 'decide', 'refuse', 'return', 'pullUp'),
    stepId: fc.constantFrom('a', 'b', 'c', 'd'),
  }),
  fc.record({ act: fc.constantFrom('takeBack', 'amend', 'withdraw', 'enterPaper', 'enterElsewhere') }),
) as fc.Arbitrary<Act>
const settledBefore = ({ steps }: Life, position: number): boolean =>
  steps.filter((step) => step.position < position).every(({ state }) => ['agreed', 'pulledUp'].includes(state))
const lies = ({ steps }: Life): Step[] => steps.filter(({ state }) => state === 'here')

describe('whatever people do, in whatever order', () => {
  it('it lies at one position with all before it settled, is decided once, and what is closed stays', () => {
    fc.assert(
      fc.property(fc.array(acts, { maxLength: 40 }), (sequence) => {
        let life = draft
        for (const act of sequence) {
          const outcome = afterAct(life, act)
          if ('hindrance' in outcome) continue
          expect(closedStates).not.toContain(life.state)
          const back = act.act === 'return' || act.act === 'takeBack'
          expect(outcome.life.round).toBe(life.round + (back ? 1 : 0))
          life = outcome.life
          const here = lies(life)
          expect(here.length > 0).toBe(life.state === 'circulating')
          expect(new Set(here.map(({ position }) => position)).size).toBeLessThan(2)
          for (const { position } of here) expect(settledBefore(life, position)).toBe(true)
          const decided = life.steps.filter(({ state }) => state === 'decided')
          expect(decided).toHaveLength(life.state === 'decided' ? 1 : 0)
          if (life.state === 'decided') expect(settledBefore(life, 3)).toBe(true)
        }
      }),
      { numRuns: 500 },
    )
  })

  it('nothing that was stamped in a round is unstamped in it', () => {
    fc.assert(
      fc.property(fc.array(acts, { maxLength: 40 }), (sequence) => {
        let life = draft
        for (const act of sequence) {
          const outcome = afterAct(life, act)
          if ('hindrance' in outcome || act.act === 'submit') {
            if ('life' in outcome) life = outcome.life
            continue
          }
          for (const { id, state } of life.steps)
            if (state === 'agreed') expect(outcome.life.steps.find((step) => step.id === id)?.state).toBe('agreed')
          life = outcome.life
        }
      }),
      { numRuns: 300 },
    )
  })
})
