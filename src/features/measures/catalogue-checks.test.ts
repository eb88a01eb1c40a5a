import { describe, expect, it } from 'vitest'
import { parseMeasures } from './load-measures.ts'
import { measuresFile, outlineFile, rowText } from './measures.fixture.ts'
import type { CatalogueFile } from './parse-rows.ts'

/** The second of two rows starts on line 27; its fields follow in the order of the schema. */
const errorsOf = (...files: CatalogueFile[]) =>
  parseMeasures([outlineFile, ...files]).errors.map(({ file, line, id }) => `${file}:${line} ${id}`)

const second = (change: Record<string, string | null>) =>
  errorsOf(measuresFile(rowText('m9001'), rowText('m9002', change)))

describe('what no single row can show', () => {
  it('refuses an id used before', () => {
    const title = 'title: { ja: 別の表題, en: Another }'
    const text = 'text: まったく異なる内容を述べる本文である。'
    const errors = errorsOf(measuresFile(rowText('m9001'), rowText('m9001', { title, text })))
    expect(errors).toEqual(['measures/test.yaml:27 m9001'])
  })

  it('refuses a title used before, also in another file', () => {
    const other = {
      ...measuresFile(rowText('m9002', { title: 'title: { ja: 電源m9001, en: Other }' })),
      name: 'measures/z.yaml',
    }
    expect(errorsOf(measuresFile(rowText('m9001')), other)).toEqual(['measures/z.yaml:9 m9002'])
  })

  it('refuses a text that is nearly another', () => {
    const sentence =
      'サーバ等の機器には、停電しても安全に止められるだけの予備の電源を備え、年に一度点検しなければならない。'
    const errors = errorsOf(
      measuresFile(
        rowText('m9001', { text: `text: ${sentence}` }),
        rowText('m9002', { text: `text: ${sentence.replace('年に一度', '毎年')}` }),
      ),
    )
    expect(errors).toEqual(['measures/test.yaml:35 m9002'])
  })

  it('refuses an outline key that the outline does not hold', () => {
    expect(second({ outline: 'outline: "4.9.9"' })).toEqual(['measures/test.yaml:30 m9002'])
  })

  it('refuses a row without an outline key that names no law', () => {
    expect(second({ outline: 'outline: null' })).toEqual(['measures/test.yaml:30 m9002'])
    expect(second({ outline: 'outline: null', sources: 'sources: [{ law: 番号法, article: "12" }]' })).toEqual([])
  })

  it('refuses an outline entry without a row', () => {
    const more = {
      name: 'outline/more.yaml',
      text: '# 見出し\n- { key: "4.2", clause: "4.2", heading: 管理区域, level: 2, fromMemory: true }\n',
    }
    expect(errorsOf(more, measuresFile(rowText('m9001')))).toEqual(['outline/more.yaml:2 4.2'])
  })

  it('takes a heading as answered by the rows below it, and 4.1 not by 4.10', () => {
    const heading = (key: string) => ({
      name: 'outline/more.yaml',
      text: `- { key: "${key}", clause: "4", heading: 見出し, level: 2, fromMemory: true }\n`,
    })
    expect(errorsOf(heading('4.1'), measuresFile(rowText('m9001')))).toEqual([])
    expect(errorsOf(heading('4.1.30'), measuresFile(rowText('m9001')))).toEqual(['outline/more.yaml:1 4.1.30'])
  })

  it('refuses an outline key given twice', () => {
    expect(errorsOf({ ...outlineFile, name: 'outline/z.yaml' }, measuresFile(rowText('m9001')))).toEqual([
      'outline/z.yaml:1 4.1.3',
    ])
  })

  it('refuses confusedWith that points nowhere', () => {
    expect(second({ confusedWith: 'confusedWith: [m9001, m9999]' })).toEqual(['measures/test.yaml:46 m9002'])
  })

  it('refuses confusedWith that points at its own row', () => {
    expect(second({ confusedWith: 'confusedWith: [m9002]' })).toEqual(['measures/test.yaml:46 m9002'])
  })

  it.each([5, 7])('refuses head %i without its transition rule', (head) => {
    const heads = (transition: string) =>
      `heads:\n    - { head: ${head}, appliesFrom: 2027-07-01, transition: ${transition} }`
    expect(second({ heads: heads('none') })).toEqual(['measures/test.yaml:32 m9002'])
    expect(second({ heads: heads('existingSystemsAndOutsourcing') })).toEqual([])
  })

  it.each([1, 2, 3, 4, 6, 8])('refuses a transition rule on head %i', (head) => {
    const heads = `heads:\n    - { head: ${head}, appliesFrom: 2027-07-01, transition: existingSystemsAndOutsourcing }`
    expect(second({ heads })).toEqual(['measures/test.yaml:32 m9002'])
  })
})
