import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compareYears } from './compare-years.rules.ts'
import { findLines } from './find-columns.rules.ts'
import type { Column } from './inquiries.schema.ts'
import { answerCode, codeFits, sha256, tidyCode } from './inquiry-secrets.ts'
import { type FiledLine, readAnswer } from './rows.rules.ts'
import { readValue } from './values.rules.ts'
import { portions } from './web/portions.ts'
import { whichCounts } from './which-counts.rules.ts'

const column = (key: string, more: Partial<Column> = {}): Column => ({
  key,
  header: key,
  kind: 'text',
  choices: [],
  required: false,
  fixed: false,
  width: 10,
  ...more,
})
const columns = [column('number', { fixed: true }), column('name', { required: true }), column('place')]
const asked = { columns, confirms: true, many: true }
const sent = [1, 2].map((n) => ({
  id: `row${n}`,
  objectId: null,
  values: { number: `N${n}`, name: `機器${n}`, place: '1階' },
}))
const filed = (rowId: string, change: string, values: object = {}, line = 9): FiledLine => ({
  line,
  rowId,
  change,
  values: { ...sent.find(({ id }) => id === rowId)?.values, ...values },
})
const codes = (rows: ReturnType<typeof readAnswer>) =>
  rows.map(({ change, oddities }) => [change, ...oddities.map(({ code }) => code)])

describe('a cell', () => {
  it.each([
    ['number', {}, '１，２３４', '1234', null],
    ['number', {}, '三', '三', 'notANumber'],
    ['day', {}, '令和8年4月1日', '2026-04-01', null],
    ['day', {}, '来月', '来月', 'notADay'],
    ['choice', { choices: ['はい', 'いいえ'] }, ' はい　', 'はい', null],
    ['choice', { choices: ['はい'] }, 'たぶん', 'たぶん', 'notAChoice'],
    ['text', { required: true }, '  ', '', 'empty'],
    ['text', {}, 'x'.repeat(2001), 'x'.repeat(2000), 'tooLong'],
  ] as const)('%s %j reads %s', (kind, more, typed, value, code) => {
    const { choices, ...rest } = { choices: [] as readonly string[], ...more }
    const read = readValue(column('c', { kind, ...rest, choices: [...choices] }), typed)
    expect([read.value, read.oddity?.code ?? null]).toEqual([value, code])
  })
})

describe('an answer against what was sent', () => {
  it.each([
    ['変更なし', {}, ['same']],
    ['変更なし', { place: '2階' }, ['changed', 'sameButDiffers']],
    ['変更', { place: '２階' }, ['changed']],
    ['変更', {}, ['changed', 'changedButSame']],
    ['廃止', { place: '2階' }, ['ended']],
    ['', {}, ['same', 'unanswered']],
    ['たぶん', {}, ['same', 'notAChoice']],
    ['変更なし', { number: 'X' }, ['same', 'fixedChanged']],
    ['変更', { name: '' }, ['changed', 'empty']],
    ['変更なし', { place: '１階' }, ['same']],
  ])('%s with %j', (change, values, wanted) => {
    const rows = readAnswer(asked, sent, [filed('row1', change, values), filed('row2', '変更なし')])
    expect(codes(rows)).toEqual([wanted, ['same']])
  })

  it('tells lines twice, of others, of earlier editions, unknown and gone', () => {
    const elsewhere = new Map([
      ['other', { ownOld: false, unitName: '町2' }],
      ['old', { ownOld: true, unitName: '町1' }],
    ])
    const lines = [
      filed('row1', '変更なし'),
      filed('row1', '廃止'),
      ...['other', 'old', 'made up', ''].map((id) => filed(id, '追加', { name: 'x' })),
    ]
    expect(codes(readAnswer(asked, sent, lines, elsewhere))).toEqual([
      ['same'],
      ['added', 'duplicateRow'],
      ['added', 'foreignRow'],
      ['added', 'oldRow'],
      ['added', 'unknownRow'],
      ['added'],
      ['missing', 'missingRow'],
    ])
  })

  it('loses no line, and never takes a line that was sent for two, whatever comes', () => {
    const id = fc.constantFrom('row1', 'row2', 'other', '')
    const line = fc.record({
      rowId: id,
      change: fc.constantFrom('変更なし', '変更', '廃止', '追加', ''),
      name: fc.string(),
    })
    fc.assert(
      fc.property(fc.array(line), (lines) => {
        const rows = readAnswer(
          asked,
          sent,
          lines.map(({ rowId, change, name }) => filed(rowId, change, { name })),
        )
        const blank = lines.filter(
          ({ rowId, change, name }) => rowId === '' && change === '' && name.trim() === '',
        ).length
        const gone = rows.filter(({ change }) => change === 'missing').length
        expect(rows.length).toBe(lines.length - blank + gone)
        expect(new Set(rows.map(({ key }) => key)).size).toBe(rows.length)
        expect(rows.filter(({ key }) => key.startsWith('row'))).toHaveLength(2)
      }),
    )
  })
})

describe('headings', () => {
  const line = (number: number, ...cells: string[]) => ({ number, cells })
  it('are found below titles; a reworded one by its place, one that is gone is told', () => {
    const found = findLines(
      [
        line(1, '', '棚卸し　回答票'),
        line(4, '行ID', '回答', 'number', '名前', 'place'),
        line(5, 'r', '変更', 'N1', '機器', '2階'),
      ],
      columns,
      true,
    )
    expect(found?.oddities).toEqual([{ code: 'headingChanged', column: 'name', value: '名前' }])
    expect(found?.lines).toEqual([
      { line: 5, rowId: 'r', change: '変更', values: { number: 'N1', name: '機器', place: '2階' } },
    ])
    const short = findLines([line(1, '行ID', '回答', 'number', 'name'), line(2, 'r', '廃止', 'N', 'x')], columns, true)
    expect(short?.oddities.map(({ code }) => code)).toEqual(['headingGone'])
    expect(short?.lines[0]?.values).toEqual({ number: 'N', name: 'x' })
    expect(findLines([line(1, '別の', '表')], columns, true)).toBeNull()
  })
})

describe('which of several answers counts', () => {
  const at = (hour: number) => new Date(Date.UTC(2026, 10, 1, hour))
  const present = { digest: 'a', edition: 1, savedAt: at(9), counts: true }
  const target = { edition: 1, standing: 'received' as const, closed: false }
  it.each([
    ['the first', { digest: 'a', edition: 1, savedAt: null }, [], {}, 'counted'],
    ['the same again', { digest: 'a', edition: 1, savedAt: at(20) }, [present], {}, 'duplicate'],
    ['one saved later', { digest: 'b', edition: 1, savedAt: at(10) }, [present], {}, 'counted'],
    ['one saved earlier', { digest: 'b', edition: 1, savedAt: at(8) }, [present], {}, 'older'],
    ['one that does not say', { digest: 'b', edition: 1, savedAt: null }, [present], {}, 'counted'],
    ['an old edition', { digest: 'b', edition: 1, savedAt: at(10) }, [], { edition: 2 }, 'stale'],
    [
      'after acceptance',
      { digest: 'b', edition: 1, savedAt: at(10) },
      [present],
      { standing: 'accepted' as const },
      'afterAcceptance',
    ],
    ['of an excused', { digest: 'b', edition: 1, savedAt: at(10) }, [], { standing: 'excused' as const }, 'excused'],
    ['after the end', { digest: 'b', edition: 1, savedAt: at(10) }, [], { closed: true }, 'closed'],
  ])('%s', (_name, incoming, known, change, outcome) => {
    expect(whichCounts(incoming, known, { ...target, ...change })).toBe(outcome)
  })
})

it('this year against last year: by object, else by name; ended lines are gone', () => {
  const row = (objectId: string | null, name: string, place: string, change: 'same' | 'ended' = 'same') => ({
    objectId,
    change,
    values: { number: '', name, place },
  })
  const differences = compareYears(
    columns,
    [row('a', '甲', '1階'), row('b', '乙', '1階'), row(null, '丙', '1階'), row('d', '丁', '1階')],
    [row('a', '甲', '2階'), row('b', '乙', '1階', 'ended'), row(null, '丙', '1階'), row('e', '戊', '3階')],
  )
  expect(differences.map(({ kind, before, now, columns: of }) => [kind, (now ?? before)?.name, of])).toEqual([
    ['changed', '甲', ['place']],
    ['added', '戊', []],
    ['gone', '乙', []],
    ['gone', '丁', []],
  ])
})

describe('codes', () => {
  const keys = { keyOf: (purpose: string) => Buffer.from(purpose.padEnd(32)) }
  it('are of sixty bits, differ by target and issue, and are read however they are typed', () => {
    const code = answerCode(keys, 'o', 't', 1)
    expect(code).toMatch(/^[0-9A-HJKMNP-TV-Z]{12}$/)
    expect(new Set([code, answerCode(keys, 'o', 't', 2), answerCode(keys, 'o', 'u', 1)]).size).toBe(3)
    expect(codeFits(` ${code.slice(0, 4)}-${code.slice(4).toLowerCase()}`, sha256(code))).toBe(true)
    expect(codeFits(`${code}0`, sha256(code))).toBe(false)
    expect(tidyCode('ｏｉｌ１')).toBe('0111')
  })
})

it('uploads go in portions that the server takes, and none is left out', () => {
  fc.assert(
    fc.property(
      fc.array(fc.record({ size: fc.integer({ min: 0, max: 45 * 1024 ** 2 }) }), { maxLength: 200 }),
      (files) => {
        const found = portions(files)
        expect(found.flat()).toEqual(files)
        for (const portion of found) {
          expect(portion.length).toBeLessThanOrEqual(40)
          expect(portion.reduce((sum, { size }) => sum + size, 0)).toBeLessThanOrEqual(45 * 1024 ** 2)
        }
      },
    ),
  )
})
