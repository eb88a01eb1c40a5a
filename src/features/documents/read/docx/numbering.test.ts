import { describe, expect, it } from 'vitest'
import { readDocx } from '../read-docx.ts'
import { abstractNum, buildDocx, list, lvl, num, p } from './docx-fixture.ts'

/** Labels of paragraphs given as `numId/level`, in order; '-' stands for a line without a label. */
function labels(numbering: string, paragraphs: string, styles?: string): string {
  const body = paragraphs
    .split(' ')
    .map((each) => {
      const [numId, level] = each.split('/')
      return level === undefined ? p('文', `<w:pStyle w:val="${each}"/>`) : p('文', list(Number(numId), Number(level)))
    })
    .join('')
  const bytes = buildDocx({ body, numbering, ...(styles === undefined ? {} : { styles }) })
  return readDocx(bytes, 'a.docx', 'accept')
    .lines.map((line) => line.label ?? '-')
    .join(' ')
}

const THREE = lvl(0, 'decimal', '第%1条') + lvl(1, 'decimal', '(%2)') + lvl(2, 'decimalEnclosedCircle', '%3')
const one = (level: string): string => abstractNum(1, level) + num(1, 1)
const startAt = (level: number, start: number): string =>
  `<w:lvlOverride w:ilvl="${level}"><w:startOverride w:val="${start}"/></w:lvlOverride>`

const CASES: [name: string, numbering: string, paragraphs: string, expected: string][] = [
  ['one level counts', one(THREE), '1/0 1/0 1/0', '第1条 第2条 第3条'],
  ['lower levels restart', one(THREE), '1/0 1/1 1/1 1/0 1/1', '第1条 (1) (2) 第2条 (1)'],
  ['three levels', one(THREE), '1/0 1/1 1/2 1/2 1/1 1/2', '第1条 (1) ① ② (2) ①'],
  ['a third level restarts under a new first level', one(THREE), '1/0 1/2 1/2 1/0 1/2', '第1条 ① ② 第2条 ①'],
  ['start value', one(lvl(0, 'decimal', '%1.', '', 5)), '1/0 1/0', '5. 6.'],
  ['start 0', one(lvl(0, 'decimal', '%1', '', 0)), '1/0 1/0', '0 1'],
  [
    'several numbers in a label',
    one(lvl(0, 'decimal', '%1') + lvl(1, 'decimal', '%1.%2')),
    '1/0 1/1 1/1 1/0 1/1',
    '1 1.1 1.2 2 2.1',
  ],
  ['dash labels', one(lvl(0, 'decimal', '%1') + lvl(1, 'decimal', '%1―%2')), '1/0 1/1 1/1', '1 1―1 1―2'],
  ['kanji numerals', one(lvl(0, 'japaneseCounting', '第%1条')), '1/0 1/0', '第一条 第二条'],
  ['full width numerals', one(lvl(0, 'decimalFullWidth', '第%1章')), '1/0 1/0', '第１章 第２章'],
  ['kana', one(lvl(0, 'aiueoFullWidth', '%1') + lvl(1, 'aiueoFullWidth', '(%2)')), '1/0 1/1 1/0', 'ア (ア) イ'],
  ['iroha', one(lvl(0, 'irohaFullWidth', '%1')), '1/0 1/0 1/0', 'イ ロ ハ'],
  ['enclosed parentheses', one(lvl(0, 'decimalEnclosedParen', '%1')), '1/0 1/0', '⑴ ⑵'],
  [
    'mixed formats in one label',
    one(lvl(0, 'japaneseCounting', '%1') + lvl(1, 'decimal', '%1-%2')),
    '1/0 1/1',
    '一 一-1',
  ],
  [
    'isLgl makes all decimal',
    one(lvl(0, 'japaneseCounting', '%1') + lvl(1, 'decimal', '%1-%2', '<w:isLgl/>')),
    '1/0 1/1',
    '一 1-1',
  ],
  [
    'isLgl switched off',
    one(lvl(0, 'japaneseCounting', '%1') + lvl(1, 'decimal', '%1-%2', '<w:isLgl w:val="0"/>')),
    '1/0 1/1',
    '一 一-1',
  ],
  [
    'lvlRestart 0 never restarts',
    one(lvl(0, 'decimal', '第%1章') + lvl(1, 'decimal', '第%2条', '<w:lvlRestart w:val="0"/>')),
    '1/0 1/1 1/1 1/0 1/1',
    '第1章 第1条 第2条 第2章 第3条',
  ],
  [
    'lvlRestart 1 restarts under the first level only',
    one(THREE.replace('<w:lvlText w:val="%3"/>', '<w:lvlRestart w:val="1"/><w:lvlText w:val="%3"/>')),
    '1/0 1/1 1/2 1/1 1/2 1/0 1/2',
    '第1条 (1) ① (2) ② 第2条 ①',
  ],
  [
    'lists that share an abstract numbering go on counting',
    abstractNum(1, THREE) + num(1, 1) + num(2, 1),
    '1/0 2/0 1/0',
    '第1条 第2条 第3条',
  ],
  [
    'startOverride begins anew, once',
    abstractNum(1, THREE) + num(1, 1) + num(2, 1, startAt(0, 1)),
    '1/0 1/0 2/0 2/0',
    '第1条 第2条 第1条 第2条',
  ],
  [
    'startOverride with another value',
    abstractNum(1, THREE) + num(1, 1) + num(2, 1, startAt(1, 4)),
    '1/0 1/1 2/1 2/1',
    '第1条 (1) (4) (5)',
  ],
  [
    'lvlOverride replaces the level',
    abstractNum(1, THREE) + num(1, 1, `<w:lvlOverride w:ilvl="0">${lvl(0, 'decimal', '第%1項')}</w:lvlOverride>`),
    '1/0',
    '第1項',
  ],
  [
    'two abstract numberings count apart',
    abstractNum(1, THREE) + abstractNum(2, lvl(0, 'decimal', '%1')) + num(1, 1) + num(2, 2),
    '1/0 2/0 1/0 2/0',
    '第1条 1 第2条 2',
  ],
  ['bullets have no label', one(lvl(0, 'bullet', '●')), '1/0 1/0', '- -'],
  ['numFmt none prints its text', one(lvl(0, 'none', '附則')), '1/0', '附則'],
  ['empty level text', one(lvl(0, 'decimal', '')), '1/0', '-'],
  ['numId 0 is no list', one(THREE), '1/0 0/0 1/0', '第1条 - 第2条'],
  ['an unknown list', one(THREE), '9/0 1/0', '- 第1条'],
  [
    'a higher level not used yet shows its start',
    one(lvl(0, 'decimal', '%1') + lvl(1, 'decimal', '%1.%2')),
    '1/1 1/1',
    '1.1 1.2',
  ],
  ['white space at the ends of a label is layout', one(lvl(0, 'decimal', '第%1条　')), '1/0', '第1条'],
  ['a branch of its own', one(lvl(0, 'decimal', '第%1条の2')), '1/0', '第1条の2'],
]

describe('labels of automatic numbering', () => {
  it.each(CASES)('%s', (_name, numbering, paragraphs, expected) => {
    expect(labels(numbering, paragraphs)).toBe(expected)
  })

  const style = (id: string, inside: string): string =>
    `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${id}"/>${inside}</w:style>`

  it('takes the list from the style, and the level from the level that names the style', () => {
    const numbering = one(
      lvl(0, 'decimal', '第%1条', '<w:pStyle w:val="Jo"/>') + lvl(1, 'decimal', '%2', '<w:pStyle w:val="Ko"/>'),
    )
    const styles =
      style('Jo', `<w:pPr>${list(1)}</w:pPr>`) + style('Ko', '<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr>')
    expect(labels(numbering, 'Jo Ko Ko Jo Ko', styles)).toBe('第1条 1 2 第2条 1')
  })

  it('inherits the list through basedOn, and survives a loop', () => {
    const styles =
      style('Base', `<w:basedOn w:val="Loop"/><w:pPr>${list(1)}</w:pPr>`) +
      style('Loop', '<w:basedOn w:val="Base"/>') +
      style('Child', '<w:basedOn w:val="Base"/>')
    expect(labels(one(THREE), 'Child Loop Child', styles)).toBe('第1条 第2条 第3条')
  })

  it('follows a numbering style link', () => {
    const numbering =
      abstractNum(1, '<w:numStyleLink w:val="Outline"/>') +
      abstractNum(2, `<w:styleLink w:val="Outline"/>${THREE}`) +
      num(1, 1) +
      num(2, 2)
    const styles = `<w:style w:type="numbering" w:styleId="Outline"><w:name w:val="Outline"/><w:pPr><w:numPr><w:numId w:val="2"/></w:numPr></w:pPr></w:style>`
    expect(labels(numbering, '1/0 1/1', styles)).toBe('第1条 (1)')
  })

  it('keeps the label out of the text and gives the level as depth', () => {
    const bytes = buildDocx({ body: p('目的', list(1, 1)), numbering: one(THREE) })
    const { text, lines } = readDocx(bytes, 'a.docx', 'accept')
    expect(text).toBe('目的')
    expect(lines).toEqual([{ at: [0, 2], label: '(1)', depth: 1 }])
  })
})
