import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type ClassStep, routeFault, routeOf } from './route.rules.ts'
import { shippedClasses } from './shipped-classes.text.ts'
import { classFor, conditionHolds, confidentialityOrder } from './class-condition.rules.ts'

const none = { postId: null, securityRole: null, superior: false }
const role = (position: number, kind: ClassStep['kind'], securityRole: string): ClassStep => ({
  ...none,
  position,
  kind,
  securityRole,
})
const post = (position: number, kind: ClassStep['kind'], postId: string): ClassStep => ({
  ...none,
  position,
  kind,
  postId,
})
const above = (position: number, kind: ClassStep['kind']): ClassStep => ({ ...none, position, kind, superior: true })
const superiors: Record<string, string> = { staff: 'chief', chief: 'head', head: 'secretary' }
const bearers: Record<string, string> = { ciso: 'secretary', manager: 'head' }
const route = (steps: ClassStep[], drafterPostId: string | null = 'staff') => {
  const found = routeOf(steps, {
    drafterPostId,
    superiorOf: (id) => superiors[id] ?? null,
    bearerOf: (code) => bearers[code] ?? null,
  })
  return {
    steps: found.steps.map(({ position, kind, postId }) => `${position} ${kind} ${postId}`),
    missing: found.missing.map(({ kind, securityRole }) => `${kind} ${securityRole ?? 'superior'}`),
  }
}

describe('the route of a class', () => {
  it.each<[string, ClassStep[], string | null, string[], string[]]>([
    [
      'each superior in turn',
      [above(1, 'circulate'), above(2, 'circulate'), above(3, 'decide')],
      'staff',
      ['1 circulate chief', '2 circulate head', '3 decide secretary'],
      [],
    ],
    [
      'roles found by who bears them',
      [above(1, 'circulate'), role(2, 'circulate', 'manager'), role(3, 'decide', 'ciso')],
      'staff',
      ['1 circulate chief', '2 circulate head', '3 decide secretary'],
      [],
    ],
    [
      'who decides does not stamp before',
      [role(1, 'circulate', 'ciso'), role(2, 'decide', 'ciso')],
      'staff',
      ['1 decide secretary'],
      [],
    ],
    [
      'the drafter does not stamp again',
      [role(1, 'circulate', 'manager'), role(2, 'decide', 'ciso')],
      'head',
      ['1 decide secretary'],
      [],
    ],
    [
      'nobody above ends the circulation without a fault',
      [above(1, 'circulate'), post(2, 'decide', 'other')],
      'secretary',
      ['1 decide other'],
      [],
    ],
    ['nobody above who should decide is a fault', [above(1, 'decide')], 'secretary', [], ['decide superior']],
    [
      'a role that nobody bears is a fault',
      [role(1, 'circulate', 'auditor'), role(2, 'decide', 'ciso')],
      'staff',
      ['1 decide secretary'],
      ['circulate auditor'],
    ],
    [
      'without a post of the drafter nobody is above',
      [above(1, 'circulate'), role(2, 'decide', 'ciso')],
      null,
      ['1 decide secretary'],
      ['circulate superior'],
    ],
    [
      'side by side stays side by side',
      [post(1, 'consult', 'p'), post(1, 'consult', 'q'), role(9, 'decide', 'ciso')],
      'staff',
      ['1 consult p', '1 consult q', '2 decide secretary'],
      [],
    ],
  ])('%s', (_what, steps, drafter, found, missing) => {
    expect(route(steps, drafter)).toEqual({ steps: found, missing })
  })

  it('never asks anybody twice, and closes up its positions', () => {
    const step = fc.record({
      position: fc.integer({ min: 1, max: 5 }),
      kind: fc.constantFrom('circulate' as const, 'consult' as const),
      postId: fc.constantFrom('staff', 'chief', 'head', 'secretary', 'p', 'q'),
      securityRole: fc.constant(null),
      superior: fc.constant(false),
    })
    fc.assert(
      fc.property(fc.array(step, { maxLength: 12 }), (steps) => {
        const { steps: found } = routeOf([...steps, role(6, 'decide', 'ciso')], {
          drafterPostId: 'staff',
          superiorOf: (id) => superiors[id] ?? null,
          bearerOf: (code) => bearers[code] ?? null,
        })
        expect(new Set(found.map(({ postId }) => postId)).size).toBe(found.length)
        expect(found.at(-1)).toMatchObject({ kind: 'decide', postId: 'secretary' })
        expect(found.some(({ postId }) => postId === 'staff')).toBe(false)
        const positions = [...new Set(found.map(({ position }) => position))]
        expect(positions).toEqual(positions.map((_, index) => index + 1))
      }),
    )
  })

  it.each<[string, ClassStep[], string | null]>([
    ['one decision at the end', [above(1, 'circulate'), role(2, 'decide', 'ciso')], null],
    ['no decision', [above(1, 'circulate')], 'noDecider'],
    ['two decisions', [role(1, 'decide', 'ciso'), role(2, 'decide', 'ciso')], 'twoDeciders'],
    ['a decision before the end', [role(1, 'decide', 'ciso'), above(2, 'circulate')], 'deciderNotLast'],
    ['a decision beside another', [role(1, 'decide', 'ciso'), above(1, 'consult')], 'deciderNotLast'],
  ])('%s: %s', (_what, steps, fault) => {
    expect(routeFault(steps)).toBe(fault)
  })
})

describe('conditions of a class', () => {
  it.each([
    [{}, {}, true],
    [{ leastClass: '3C' }, { confidentiality: '3A' }, true],
    [{ leastClass: '3C' }, { confidentiality: '3C' }, true],
    [{ leastClass: '3C' }, { confidentiality: '2' }, false],
    [{ leastClass: '3A' }, { confidentiality: null }, true],
    [{ leastAmount: 1_000_000 }, { amount: 999_999 }, false],
    [{ leastAmount: 1_000_000 }, { amount: 1_000_000 }, true],
    [{ leastAmount: 0 }, {}, false],
    [{ provenances: ['法令'] }, { provenance: '既定値' }, false],
    [{ tiers: ['procedure'] }, { tier: 'procedure' }, true],
    [{ tiers: ['procedure'] }, {}, false],
    [{ emergency: true }, {}, false],
    [{ emergency: true }, { emergency: true }, true],
    [{ emergency: false }, {}, true],
    [{ leastClass: '2', emergency: true }, { confidentiality: '3A' }, false],
  ] as const)('%j of %j: %s', (condition, facts, holds) => {
    expect(conditionHolds({ ...condition } as never, { ...facts } as never)).toBe(holds)
  })

  it('a higher class is never sent to a lower row than a lower one', () => {
    const level = fc.constantFrom(...confidentialityOrder)
    fc.assert(
      fc.property(level, level, level, (least, one, other) => {
        const [high, low] =
          confidentialityOrder.indexOf(one) <= confidentialityOrder.indexOf(other) ? [one, other] : [other, one]
        if (conditionHolds({ leastClass: least }, { confidentiality: low }))
          expect(conditionHolds({ leastClass: least }, { confidentiality: high })).toBe(true)
      }),
    )
  })

  it('the first row from the top that fits is taken', () => {
    const rows = [
      { name: 'high', condition: { leastClass: '3B' as const } },
      { name: 'any', condition: {} },
    ]
    expect(classFor(rows, { confidentiality: '3A' })?.name).toBe('high')
    expect(classFor(rows, { confidentiality: '1' })?.name).toBe('any')
    expect(classFor(rows.slice(0, 1), { confidentiality: '1' })).toBeUndefined()
  })

  it('ships a row without a condition last for every kind, so that a matter always finds one', () => {
    for (const [kind, rows] of Map.groupBy(shippedClasses, (row) => row.kind))
      expect([kind, rows.at(-1)?.condition]).toEqual([kind, undefined])
    expect(new Set(shippedClasses.map(({ code }) => code)).size).toBe(shippedClasses.length)
  })
})
