import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { foldSearch, searchWords } from '../../core/fold-text.ts'
import { guessLayout, headingTexts } from '../../core/sheet-layout.ts'
import { type Filter, formatFilters, parseFilters, withFilter } from './list/filters.rules.ts'
import { gramsOf, patternOf } from './search/grams.rules.ts'
import { cellReader, dayOfCell, numberOfCell } from './sheet/cells.rules.ts'

describe('folding for the search', () => {
  it.each([
    ['髙﨑', '高崎'],
    ['ﾌｨﾙﾑ', 'ふぃるむ'],
    ['キヤノン', 'キャノン'],
    ['Ａ－０１', 'a-01'],
    ['A‐01', 'A-01'],
    ['総務　課', '総務課'],
  ])('%s is found by %s', (stored, asked) => expect(foldSearch(stored)).toBe(foldSearch(asked)))

  it('is the same when it is folded again', () =>
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(foldSearch(foldSearch(text))).toBe(foldSearch(text))
      }),
    ))

  it('has every gram of a part among those of the whole, and other ones for another organisation', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 4 }), fc.nat(3), (text, from) => {
        const all = new Set(gramsOf('a', [text]))
        for (const gram of gramsOf('a', [text.slice(from)])) expect(all).toContain(gram)
      }),
    )
    expect(gramsOf('a', ['台帳'])).not.toEqual(gramsOf('b', ['台帳']))
    expect(gramsOf('a', ['台'])).toEqual([])
    expect(patternOf('50%_')).toBe('%50\\%\\_%')
    expect(searchWords(' 総務　台帳 ')).toEqual(['総務', '台帳'].map(foldSearch))
  })
})

describe('filters as text', () => {
  const filter = fc.oneof(
    fc.record({
      key: fc.constant('k'),
      op: fc.constant('in' as const),
      values: fc.array(fc.string({ minLength: 1 }), { minLength: 1 }),
    }),
    fc.record({
      key: fc.constant('k'),
      op: fc.constant('between' as const),
      from: fc.constant('2026-04-01'),
      to: fc.constantFrom('', '2027-03-31'),
    }),
    fc.record({ key: fc.constant('k'), op: fc.constantFrom('empty' as const, 'filled' as const) }),
  )
  it('come back as they were', () =>
    fc.assert(
      fc.property(fc.array(filter), (filters) => {
        expect(parseFilters(formatFilters(filters))).toEqual(filters)
      }),
    ))

  it('leave out what cannot be read, and are replaced by column', () => {
    expect(parseFilters('a=x&b=..&c==&d=-')).toEqual([{ key: 'd', op: 'empty' }])
    const some: Filter[] = [{ key: 'a', op: 'empty' }]
    expect(withFilter(some, 'a', { key: 'a', op: 'filled' })).toEqual([{ key: 'a', op: 'filled' }])
    expect(withFilter(some, 'a', null)).toEqual([])
  })
})

describe('cells', () => {
  it.each([
    ['令和8年4月1日', '2026-04-01'],
    ['R8.4.1', '2026-04-01'],
    ['２０２６／４／１', '2026-04-01'],
    ['46113', '2026-04-01'],
    ['令和8年4月1日現在', '2026-04-01'],
    ['令和8年4月', null],
    ['8.4.1', null],
  ])('the day %s is %s', (text, day) => expect(dayOfCell(text)).toBe(day))

  it.each([
    ['約１，２００件', 1200],
    ['5年', 5],
    ['12.0', 12],
    ['12冊', 12],
    ['十二', null],
    ['1～2', null],
  ])('the number %s is %s', (text, number) => expect(numberOfCell(text)).toBe(number))

  const label = { ja: '', en: '' }
  it('are yes, no or refused with what to do', () => {
    const { read, show } = cellReader({ key: 'k', label, width: 1, kind: 'flag', empty: false })
    expect(['○', '〇', '有', '×', '－', ''].map((text) => read(text))).toEqual(
      [true, true, true, false, false, false].map((value) => ({ value })),
    )
    expect(read('多分')).toMatchObject({ problem: { remedy: { ja: expect.stringContaining('○') } } })
    expect([true, false, null].map(show)).toEqual(['○', '×', ''])
  })

  it('name what is meant, and say which ones where several are', () => {
    const options = [
      { id: '1', label: '事務局 ＞ 総務課', names: ['総務課'] },
      { id: '2', label: '支所 ＞ 総務課', names: ['総務課'] },
      { id: '3', label: '業務課', names: [] },
    ]
    const { read, show } = cellReader({ key: 'k', label, width: 1, kind: 'reference' }, options)
    expect(read('業務課')).toEqual({ value: '3' })
    expect(read('事務局/総務課')).toEqual({ value: '1' })
    expect(read('総務課')).toMatchObject({ problem: { remedy: { ja: expect.stringContaining('支所 ＞ 総務課') } } })
    expect(read('業務')).toMatchObject({ problem: { remedy: { ja: expect.stringContaining('業務課') } } })
    for (const { id } of options) expect(read(show(id))).toEqual({ value: id })
  })
})

it('a title above the header is no header row', () => {
  const lines = [['台帳'], ['番号', '名称'], ['1', 'あ']].map((cells, index) => ({ number: index + 1, cells }))
  const sheet = { name: 's', lines }
  const wanted = [
    { key: 'number', names: ['番号'] },
    { key: 'name', names: ['名称'] },
  ]
  expect(guessLayout(sheet, wanted)).toEqual({
    sheet: 's',
    headerRow: 2,
    headerLines: 1,
    columns: { number: 0, name: 1 },
  })
  expect(headingTexts(sheet, 1, 2)).toEqual(['台帳／番号', '名称'])
  expect(guessLayout({ name: 's', lines: lines.slice(0, 1) }, wanted)).toBeNull()
})
