import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { planTransfer } from './plan-transfer.rules.ts'
import type { KnownAssignment, Roster, TransferColumn, TransferRow } from './transfer.types.ts'

const columns: Record<TransferColumn, string> = {
  number: '',
  name: '',
  kana: '',
  personKind: '',
  kind: '',
  oldPost: '',
  newPost: '',
  unit: '',
  day: '令和9年4月1日',
}
const person = (n: number, name: string) => ({
  id: `p${n}`,
  name,
  kana: '',
  staffNumber: `${n}`,
  unitId: 'u0',
  kind: 'regular' as const,
  covered: true,
  email: null,
  validFrom: '2020-04-01',
  validTo: null,
  hidden: false,
})
const held = (
  id: string,
  personId: string,
  postId: string,
  validFrom = '2024-04-01',
  validTo: string | null = null,
): KnownAssignment => ({ id, personId, postId, validFrom, validTo })
const roster = (change: Partial<Roster> = {}): Roster => ({
  people: [person(1, '髙﨑 花子'), person(2, '渡辺󠄂 次郎'), person(3, '西 勇')],
  posts: [
    { id: 'chief', title: '総務課長', unitId: 'u0', validTo: null },
    { id: 'clerk0', title: '主事', unitId: 'u0', validTo: null },
    { id: 'clerk1', title: '主事', unitId: 'u1', validTo: null },
  ],
  units: [
    { id: 'u0', name: '総務課', path: '事務局 ＞ 総務課' },
    { id: 'u1', name: '津山市', path: '津山市' },
  ],
  assignments: [held('a1', 'p1', 'chief'), held('a2', 'p2', 'clerk0')],
  moves: [],
  undecided: [],
  unitNeeded: false,
  ...change,
})
let line = 1
const row = (values: Partial<Record<TransferColumn, string>>): TransferRow => ({
  sheet: '異動',
  row: ++line,
  values: { ...columns, ...values },
})
const codes = (rows: TransferRow[], change?: Partial<Roster>) =>
  planTransfer(roster(change), rows).problems.map(({ code, column }) => `${column} ${code}`)

describe('a transfer file', () => {
  it('finds people through forms of letters, glyph selectors and width', () => {
    const { planned, problems } = planTransfer(roster(), [
      row({ number: '１', name: '高崎花子', kind: '定年退職', day: 'R9.3.31' }),
      row({ name: '渡辺　次郎', kind: '昇任', oldPost: '主事', newPost: '総務課長' }),
      row({ name: '山﨑󠄀 ｱｷ', kind: '転入', newPost: '主事', unit: '津山市' }),
      row({ name: '未定', kind: '異動', newPost: '主事', unit: '総務課' }),
    ])
    expect(problems).toEqual([])
    expect(planned).toMatchObject([
      {
        outcome: 'leave',
        personId: 'p1',
        lastDay: '2027-03-31',
        ends: [{ assignmentId: 'a1', lastDay: '2027-03-31' }],
      },
      {
        outcome: 'move',
        personId: 'p2',
        ends: [{ assignmentId: 'a2', lastDay: '2027-03-31' }],
        starts: { postId: 'chief' },
      },
      { outcome: 'join', name: '山﨑󠄀 ｱｷ', starts: { postId: 'clerk1' }, newPerson: { unitId: 'u1' } },
      { outcome: 'undecided', undecided: { postId: 'clerk0' } },
    ])
  })

  it('answers each bad row and keeps the good ones', () => {
    expect(codes([row({ name: '誰 某', kind: '異動', newPost: '総務課長' })])).toEqual(['name unknownPerson'])
    expect(codes([row({ number: '9', name: '西 勇', kind: '異動', newPost: '総務課長' })])).toEqual([
      'number unknownPerson',
    ])
    expect(codes([row({ number: '1', name: '西 勇', kind: '退職' })])).toEqual(['number nameDiffers'])
    expect(codes([row({ name: '西 勇', kind: '異動', newPost: '出納室長' })])).toEqual(['newPost unknownPost'])
    expect(codes([row({ name: '西 勇', kind: '異動', newPost: '主事' })])).toEqual(['newPost ambiguousPost'])
    expect(codes([row({ name: '西 勇', kind: '異動', unit: '会計室' })])).toEqual(['unit unknownUnit'])
    expect(codes([row({ name: '西 勇', kind: '謎' })])).toEqual(['kind unknownKind'])
    expect(codes([row({ name: '西 勇', kind: '異動', day: '令和9年2月30日' })])).toEqual(['day badDay'])
    expect(codes([row({ name: '髙﨑 花子', kind: '退職', day: '2019-05-05' })])).toEqual(['day reversedDates'])
    expect(codes([row({ name: '髙﨑 花子', kind: '異動', oldPost: '主事', newPost: '主事', unit: '津山市' })])).toEqual(
      ['oldPost notHolding'],
    )
    expect(codes([row({ name: '髙﨑 花子', kind: '兼務', newPost: '総務課長' })])).toEqual(['newPost overlap'])
    expect(
      codes([row({ number: '3', name: '西 勇', kind: '転出' }), row({ number: '3', name: '東 勇', kind: '転出' })]),
    ).toEqual(['number twoPeopleOneNumber', 'number twoPeopleOneNumber'])
    const twice = { name: '西 勇', kind: '兼務', newPost: '総務課長' }
    expect(codes([row(twice), row(twice)])).toEqual(['name duplicateRow'])
    expect(
      codes([row({ name: '西 勇', kind: '転出' }), row({ name: '西 勇', kind: '異動', newPost: '総務課長' })]),
    ).toEqual(['name secondMove'])
    expect(codes([row({ name: '西 勇', kind: '転入', unit: '総務課' })])).toEqual(['kind alreadyHere'])
    expect(
      codes([row({ name: '西 勇', kind: '異動', newPost: '総務課長' })], {
        people: [person(1, '西 勇'), person(2, '西 勇')],
      }),
    ).toEqual(['name ambiguousPerson'])
  })
})

/** The roster as the confirmation leaves it. */
function taken(before: Roster, rows: TransferRow[]): Roster {
  const { planned, assignments } = planTransfer(before, rows)
  const people = before.people.map((one) => ({
    ...one,
    validTo: planned.find(({ personId, lastDay }) => personId === one.id && lastDay)?.lastDay ?? one.validTo,
  }))
  for (const { newPerson, personId, name, number, day } of planned)
    if (newPerson && personId)
      people.push({ ...person(0, name), ...newPerson, id: personId, staffNumber: number, validFrom: day })
  return {
    ...before,
    people,
    assignments,
    moves: [
      ...before.moves,
      ...planned.flatMap(({ moveTo, personId, day }) =>
        moveTo && personId ? [{ personId, unitId: moveTo.unitId, on: day }] : [],
      ),
    ],
    undecided: [
      ...before.undecided.map((one) => ({
        ...one,
        filled: one.filled || planned.some(({ fills }) => fills === one.id),
      })),
      ...planned.flatMap(({ undecided, day, row: at }) =>
        undecided ? [{ id: `n${at}`, postId: undecided.postId, on: day, filled: false }] : [],
      ),
    ],
  }
}

const anyRow = fc.record({
  who: fc.constantFrom('髙﨑 花子', '高崎花子', '渡辺次郎', '西 勇', '新 人', '別 人', '未定', '誰 某'),
  kind: fc.constantFrom('退職', '転出', '転入', '昇任', '異動', '兼務'),
  oldPost: fc.constantFrom('', '総務課長', '主事'),
  newPost: fc.constantFrom('', '総務課長', '主事'),
  unit: fc.constantFrom('', '総務課', '津山市'),
  day: fc.constantFrom('2027-04-01', '2027-03-31', '2027-04-02', '2027-07-01', '2023-04-01'),
})
const files = fc.array(fc.array(anyRow, { maxLength: 12 }), { minLength: 1, maxLength: 4 })

describe('whatever files come in whatever order', () => {
  it('never make one person hold one post twice on a day, and leave days before the first of the file as they were', () => {
    fc.assert(
      fc.property(files, (list) => {
        let now = roster()
        for (const made of list) {
          const rows = made.map(({ who, ...values }) => row({ name: who, ...values }))
          const after = taken(now, rows)
          for (const [, own] of Map.groupBy(after.assignments, ({ personId, postId }) => `${personId} ${postId}`)) {
            const sorted = own.toSorted((a, b) => (a.validFrom < b.validFrom ? -1 : 1))
            sorted.forEach((one, index) => {
              expect(one.validTo === null || one.validTo >= one.validFrom).toBe(true)
              const next = sorted[index + 1]
              if (next) expect(one.validTo !== null && one.validTo < next.validFrom).toBe(true)
            })
          }
          const first = made.map(({ day }) => day).toSorted()[0] ?? '2027-01-01'
          const eve = new Date(Date.parse(first) - 86_400_000).toISOString().slice(0, 10)
          const on = (rowsHeld: KnownAssignment[]) =>
            rowsHeld
              .filter((one) => one.validFrom <= eve && (one.validTo === null || one.validTo >= eve))
              .map(({ id }) => id)
              .toSorted()
          expect(on(after.assignments)).toEqual(on(now.assignments))
          now = after
        }
      }),
      { numRuns: 500 },
    )
  })

  it('change nothing when the same file comes again', () => {
    fc.assert(
      fc.property(fc.array(anyRow, { maxLength: 8 }), (made) => {
        const rows = made.map(({ who, ...values }) => row({ name: who, ...values, day: '2027-04-01' }))
        const good = planTransfer(roster(), rows).planned.map(({ row: at }) => at)
        const again = planTransfer(
          taken(roster(), rows),
          rows.filter(({ row: at }) => good.includes(at)),
        )
        expect(again.problems).toEqual([])
        expect(again.planned.filter(({ outcome }) => outcome !== 'unchanged')).toEqual([])
      }),
      { numRuns: 500 },
    )
  })
})
