import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isOpenDay } from './open-days.rules.ts'
import { planDuty, planYear } from './propose.arbitraries.ts'
import { answerOf, decidesOn, proposeProgramme } from './propose.rules.ts'
import type { LastLine, PlanDuty, PlanYear } from './propose.types.ts'
import { firstDayOf, lastDayOf, monthOf, monthIndexOf } from './year.rules.ts'

const year: PlanYear = { fiscalYear: 2027, quietMonths: [7], today: '2027-01-20' }
const duty = (more: Partial<PlanDuty> = {}): PlanDuty => ({
  id: 'd',
  title: '台帳の点検',
  guideline: '6.1(4)',
  objectKind: 'organisation',
  inPolicy: false,
  optional: false,
  strength: 'must',
  subjectRole: 'chiefSecurityOfficer',
  ownerPostId: 'post',
  every: 'year',
  trigger: null,
  appliesFrom: null,
  objects: 1,
  units: 0,
  lastDone: null,
  notApplicableUntil: null,
  exempted: false,
  hasEventRule: false,
  evidence: [{ kind: 'list', name: '点検表' }],
  ...more,
})
const lastLine = (more: Partial<LastLine> = {}): LastLine => ({
  seriesId: 's',
  dutyId: 'd',
  title: '台帳の点検',
  opens: '2026-10-01',
  due: '2026-11-30',
  ownerPostId: 'post',
  perUnit: false,
  steps: [],
  recordAsked: '点検表',
  minutes: 60,
  legalDay: false,
  note: '',
  total: 1,
  late: 0,
  undone: 0,
  learned: [],
  ...more,
})
const only = (one: Partial<PlanDuty>, last: LastLine[] = [], on = year) =>
  proposeProgramme([duty(one)], last, new Map(), on)
const windows = (one: Partial<PlanDuty>, on = year) =>
  only(one, [], on).lines.map(({ opens, due }) => `${opens} ${due}`)

describe('windows of a duty over 令和9年度, July being quiet', () => {
  it.each([
    ['half-yearly', 'halfYear', ['2027-04-01 2027-08-31', '2027-10-01 2028-01-31']],
    [
      'quarterly',
      'quarter',
      ['2027-04-01 2027-06-30', '2027-07-01 2027-09-30', '2027-10-01 2027-12-28', '2028-01-01 2028-03-31'],
    ],
  ] as const)('%s', (_name, every, expected) => {
    expect(windows({ every })).toEqual(expected)
  })

  it('monthly: July is taken together with August, the last open day of each month else', () => {
    const found = windows({ every: 'month' })
    expect(found).toHaveLength(11)
    expect(found.slice(2, 4)).toEqual(['2027-06-01 2027-06-30', '2027-07-01 2027-08-31'])
    expect(found.at(8)).toBe('2028-01-01 2028-01-31')
  })

  it('yearly work goes to the season of its guideline clause, and to the month with least', () => {
    const audits = Array.from({ length: 3 }, (_, n) => duty({ id: `a${n}`, guideline: '9.1(2)' }))
    const { lines } = proposeProgramme(audits, [], new Map(), year)
    expect(lines.map(({ due }) => due.slice(0, 7))).toEqual(['2027-11', '2027-12', '2028-01'])
  })

  it('nothing is planned for days that are gone, nor before the duty applies', () => {
    const late = { ...year, today: '2027-11-10' }
    expect(windows({ every: 'quarter' }, late)).toEqual(['2027-11-10 2027-12-28', '2028-01-01 2028-03-31'])
    expect(windows({ every: 'quarter', appliesFrom: '2027-07-01' })[0]).toBe('2027-07-01 2027-09-30')
  })
})

describe('who gets no line, and why', () => {
  it.each([
    ['onEvent', { every: null, trigger: '契約を結ぶとき' }],
    ['continuous', { every: 'continuous' }],
    ['once', { every: 'once', lastDone: '2025-05-01' }],
    ['notApplicable', { notApplicableUntil: '2028-03-31' }],
    ['noObject', { objects: 0, optional: true }],
    ['noObject', { objects: 0, strength: 'should' }],
    ['exempted', { exempted: true }],
    ['notYetInForce', { appliesFrom: '2028-04-01' }],
    ['notThisYear', { every: 'threeYears', lastDone: '2026-05-01' }],
    ['notThisYear', { every: 'year', lastDone: '2027-05-01' }],
    ['noFrequency', { every: null, trigger: null }],
  ] as const)('%s: %j', (reason, more) => {
    const { lines, left } = only(more)
    expect(lines).toEqual([])
    expect(left).toMatchObject([{ dutyId: 'd', reason, decidedBy: decidesOn[reason] }])
  })

  it.each([
    ['a register that everybody has is filled first', { objects: 0, objectKind: 'system' }],
    ['what the policy itself speaks of', { objects: 0, objectKind: 'cloudService', optional: true, inPolicy: true }],
    ['once and never done', { every: 'once' }],
    ['two-yearly, its time up in the year', { every: 'twoYears', lastDone: '2025-09-01' }],
    ['対象外 that ends before the year begins', { notApplicableUntil: '2027-03-31' }],
    [
      'an event rule starts it: its work is checked once a year',
      { every: null, trigger: '人が離れるとき', hasEventRule: true },
    ],
  ] as const)('planned: %s', (_name, more) => {
    expect(only(more)).toMatchObject({ lines: [{ dutyId: 'd' }], left: [] })
  })

  it('the check on event work says so and asks for a record of it', () => {
    expect(only({ every: null, trigger: 'x', hasEventRule: true }).lines[0]).toMatchObject({
      source: 'event',
      title: '台帳の点検：年度中の実施の確認',
      recordAsked: '実施の有無を確かめた記録',
    })
  })

  it('対象外 that lapses within the year is looked at before it does', () => {
    expect(only({ notApplicableUntil: '2027-09-20' }).lines).toMatchObject([
      { title: '台帳の点検：対象外の決定の見直し', opens: '2027-08-01', due: '2027-09-17' },
    ])
    // Nothing falls due in July, so it is June.
    expect(only({ notApplicableUntil: '2027-07-20' }).lines[0]?.due).toBe('2027-06-30')
    expect(only({ notApplicableUntil: '2027-04-01' }, [], { ...year, quietMonths: [4] }).left).toMatchObject([
      { reason: 'notApplicable' },
    ])
  })

  it('what was left out by decision last year stays out, with what was said', () => {
    const { left } = proposeProgramme([duty()], [], new Map([['d', '委託先が行う']]), year)
    expect(left).toEqual([{ dutyId: 'd', reason: 'byDecision', decidedBy: 'ciso', note: '委託先が行う' }])
  })
})

describe('carried over from last year', () => {
  it('in time: the same months a year later, under the same series', () => {
    expect(only({}, [lastLine()]).lines).toMatchObject([
      { seriesId: 's', opens: '2027-10-01', due: '2027-11-30', source: 'frequency', note: '' },
    ])
  })

  it('late: a month earlier, and it says why', () => {
    const [line] = only({}, [lastLine({ total: 3, late: 1, undone: 1, learned: ['様式を先に配る'] })]).lines
    expect(line).toMatchObject({ opens: '2027-09-01', due: '2027-10-29', source: 'carriedOver' })
    expect(line?.note).toBe('昨年度は3件のうち期限後1件、未実施1件。1か月早めた。\n様式を先に配る')
  })

  it('a late turn of several stays in its month: months and quarters are what they are', () => {
    const last = only({ every: 'quarter' }).lines.map((line, n) =>
      lastLine({
        ...line,
        seriesId: `s${n}`,
        opens: line.opens.replace(/^\d+/, (y) => `${Number(y) - 1}`),
        due: line.due.replace(/^\d+/, (y) => `${Number(y) - 1}`),
        late: n === 1 ? 1 : 0,
        learned: [],
      }),
    )
    const { lines } = only({ every: 'quarter' }, last)
    expect(lines.map(({ seriesId, due, note }) => `${seriesId} ${due} ${note}`)).toEqual([
      's0 2027-06-30 ',
      's1 2027-09-30 昨年度は1件のうち期限後1件、未実施0件。',
      's2 2027-12-28 ',
      's3 2028-03-31 ',
    ])
  })

  it('what was said of the year before last is not said again', () => {
    const note = '昨年度は2件のうち期限後1件、未実施0件。1か月早めた。\n様式を先に配る'
    expect(only({}, [lastLine({ note, learned: ['様式を先に配る'] })]).lines[0]?.note).toBe('様式を先に配る')
  })

  it('out of a month that has become quiet, but a day set by law stays', () => {
    expect(only({}, [lastLine({ opens: '2026-06-01', due: '2026-07-31' })]).lines[0]).toMatchObject({
      due: '2027-06-30',
    })
    expect(only({}, [lastLine({ due: '2026-07-15', opens: '2026-06-01', legalDay: true })]).lines[0]).toMatchObject({
      due: '2027-07-15',
    })
  })

  it('work without a duty comes again; a changed frequency is planned anew', () => {
    expect(only({ every: 'continuous' }, [lastLine({ dutyId: null, seriesId: 'own' })]).lines).toMatchObject([
      { seriesId: 'own', dutyId: null },
    ])
    expect(only({ every: 'quarter' }, [lastLine()]).lines).toHaveLength(4)
  })
})

describe('steps', () => {
  it('lead to the register, to the duty and to its record; an empty register is filled first', () => {
    expect(only({ objectKind: 'terminal' }).lines[0]?.steps.map(({ href }) => href)).toEqual([
      '/terminals',
      '/duties/d',
      '/duties/d?do=attach',
    ])
    expect(only({ objectKind: 'terminal', objects: 0 }).lines[0]?.steps[0]?.title).toBe('端末台帳に対象を登録する')
  })

  it('work of units is asked of each unit, work of the office once', () => {
    expect(only({ objectKind: 'asset', units: 4, subjectRole: 'securityManager' }).lines[0]?.perUnit).toBe(true)
    expect(only({ objectKind: 'asset', units: 4 }).lines[0]?.perUnit).toBe(false)
  })
})

describe('whatever the duties and the year', () => {
  const proposed = fc.tuple(fc.uniqueArray(planDuty, { selector: ({ id }) => id, maxLength: 12 }), planYear)

  it('every duty is in the programme or listed with a reason, never both', () => {
    fc.assert(
      fc.property(proposed, ([duties, on]) => {
        const { lines, left } = proposeProgramme(duties, [], new Map(), on)
        const planned = new Set(lines.map(({ dutyId }) => dutyId))
        const out = left.map(({ dutyId }) => dutyId)
        expect(new Set([...planned, ...out])).toEqual(new Set(duties.map(({ id }) => id)))
        expect(planned.size + out.length).toBe(duties.length)
      }),
    )
  })

  it('windows lie in the year, ahead of today, end on an open day, and never in a quiet month', () => {
    fc.assert(
      fc.property(proposed, ([duties, on]) => {
        for (const { opens, due } of proposeProgramme(duties, [], new Map(), on).lines) {
          expect(opens <= due && opens >= firstDayOf(on.fiscalYear) && due <= lastDayOf(on.fiscalYear)).toBe(true)
          expect(due >= on.today && isOpenDay(due)).toBe(true)
          expect(on.quietMonths).not.toContain(monthOf(monthIndexOf(due)))
        }
      }),
    )
  })

  it('windows of one duty follow each other and do not overlap', () => {
    fc.assert(
      fc.property(planDuty, planYear, (one, on) => {
        const { lines } = proposeProgramme([one], [], new Map(), on)
        for (const [index, line] of lines.entries()) {
          const next = lines[index + 1]
          if (next) expect(next.opens > line.due).toBe(true)
        }
      }),
    )
  })

  it('a year rolled over twice with nothing late stays where it is, but for weekends and quiet months', () => {
    fc.assert(
      fc.property(planDuty, (given) => {
        const one = { ...given, lastDone: null, notApplicableUntil: null }
        const on = { ...year, today: '2027-03-31' }
        const first = proposeProgramme([one], [], new Map(), on)
        const last = first.lines.map((line) => lastLine({ ...line, seriesId: 's', total: 1 }))
        const next = proposeProgramme([one], last, new Map(), {
          ...on,
          fiscalYear: 2028,
          today: '2028-03-31',
        })
        if ('reason' in answerOf(one, { ...on, fiscalYear: 2028, today: '2028-03-31' })) return
        if (first.lines.length !== next.lines.length) return
        expect(next.lines.map(({ due }) => due.slice(5, 7))).toEqual(first.lines.map(({ due }) => due.slice(5, 7)))
      }),
    )
  })
})
