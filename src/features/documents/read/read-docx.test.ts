import { AlignmentType, Document, Footer, HeadingLevel, LevelFormat, Packer, Paragraph, TextRun } from 'docx'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { ExtractedText } from '../documents.types.ts'
import { abstractNum, buildDocx, list, lvl, num, p, part, r, type DocxParts } from './docx/docx-fixture.ts'
import { readDocx } from './read-docx.ts'

const read = (parts: DocxParts | string, reading: 'accept' | 'reject' = 'accept'): ExtractedText =>
  readDocx(buildDocx(typeof parts === 'string' ? { body: parts } : parts), '規程.docx', reading)

const by = 'w:id="1" w:author="総務課" w:date="2026-04-01T00:00:00Z"'
const row = (...cells: string[]): string =>
  `<w:tr>${cells.map((cell) => `<w:tc><w:tcPr/>${cell}</w:tc>`).join('')}</w:tr>`
const complexField = (code: string, result: string): string =>
  `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>${code}</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${result}<w:r><w:fldChar w:fldCharType="end"/></w:r>`

describe('text of a Word file', () => {
  it('keeps tabs, breaks, hyphens, symbols and the base of ruby', () => {
    const ruby =
      '<w:r><w:ruby><w:rt><w:r><w:t>ぜいじゃく</w:t></w:r></w:rt><w:rubyBase><w:r><w:t>脆弱</w:t></w:r></w:rubyBase></w:ruby></w:r>'
    const body = `<w:p><w:r><w:t>A</w:t><w:tab/><w:t>B</w:t><w:br/><w:t>C</w:t><w:noBreakHyphen/><w:sym w:font="Wingdings" w:char="F081"/></w:r>${ruby}</w:p>`
    expect(read(body).text).toBe('A\tB\nC\u2011①脆弱')
  })

  it('makes every line exact', () => {
    const { text, lines } = read(p('一行目') + p('') + '<w:p><w:r><w:t>二</w:t><w:br/><w:t>三</w:t></w:r></w:p>')
    expect(lines.map((line) => text.slice(...line.at))).toEqual(['一行目', '', '二', '三'])
  })

  it('reads hyperlinks, content controls, simple fields and one form of a text box', () => {
    const box = (name: string): string => `<wps:txbx><w:txbxContent>${p(name)}</w:txbxContent></wps:txbx>`
    const body = `<w:p><w:hyperlink>${r('リンク')}</w:hyperlink><w:sdt><w:sdtContent>${r('枠')}</w:sdtContent></w:sdt><w:fldSimple w:instr="REF a">${r('第1条')}</w:fldSimple><w:r><mc:AlternateContent><mc:Choice>${box('箱')}</mc:Choice><mc:Fallback><w:pict>${box('箱')}</w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>`
    expect(read(body).text).toBe('リンク枠第1条\n箱')
  })

  it('skips page numbers, and a page field left open swallows nothing', () => {
    const open =
      '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>PAGE</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>'
    expect(read(`<w:p>${complexField(' PAGE ', r('3'))}${r('本文')}</w:p><w:p>${open}</w:p>${p('次')}`).text).toBe(
      '本文\n\n次',
    )
  })

  it('marks contents by field, control and style', () => {
    const styles = '<w:style w:type="paragraph" w:styleId="T1"><w:name w:val="toc 1"/></w:style>'
    const field = complexField('TOC \\o', r('1 目的'))
    const control = `<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val="Table of Contents"/></w:docPartObj></w:sdtPr><w:sdtContent>${p('目次')}</w:sdtContent></w:sdt>`
    const { lines } = read({
      body: `${control}<w:p>${field}</w:p>${p('2 定義', '<w:pStyle w:val="T1"/>')}${p('本文')}`,
      styles,
    })
    expect(lines.map((line) => line.role)).toEqual(['contents', 'contents', 'contents', undefined])
  })

  it('gives title and headings their role', () => {
    const style = (id: string, name: string): string =>
      `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/></w:style>`
    const body =
      p('基本方針', '<w:pStyle w:val="a"/>') + p('目的', '<w:pStyle w:val="2"/>') + p('別', '<w:outlineLvl w:val="0"/>')
    const { lines } = read({ body, styles: style('a', 'Title') + style('2', 'heading 2') })
    expect(lines.map(({ role, depth }) => [role, depth])).toEqual([
      ['title', undefined],
      ['heading', 1],
      ['heading', 0],
    ])
  })

  it('puts a table row on one line, and further paragraphs of a cell on their own', () => {
    const body = `<w:tbl>${row(p('区分'), p('措置'))}${row(p('1'), p('甲') + p('乙'))}</w:tbl>`
    const { text, lines } = read(body)
    expect(text).toBe('区分\t措置\n1\t甲\n乙')
    expect(lines.every((line) => line.role === 'tableCell')).toBe(true)
  })

  it('keeps automatic numbers inside tables', () => {
    const numbering = abstractNum(1, lvl(0, 'decimal', '(%1)')) + num(1, 1)
    const { lines, text } = read({
      body: `<w:tbl>${row(p('', list(1)), p('名称'))}${row(p('甲'), p('乙', list(1)))}</w:tbl>`,
      numbering,
    })
    expect(lines.map((line) => [line.label, text.slice(...line.at)])).toEqual([
      ['(1)', '\t名称'],
      [undefined, '甲'],
      ['(2)', '乙'],
    ])
  })

  it('keeps headers at the head, notes and footers at the end, each once', () => {
    const files = {
      'word/header1.xml': part('hdr', p('機密性2')),
      'word/header2.xml': part('hdr', p('機密性2')),
      'word/footer1.xml': part('ftr', `<w:p>${complexField('PAGE', r('1'))}</w:p>` + p('企画課')),
      'word/footnotes.xml': part(
        'footnotes',
        `<w:footnote w:type="separator">${p('―')}</w:footnote><w:footnote w:id="1">${p('注の文')}</w:footnote>`,
      ),
    }
    const { text, lines } = read({ body: p('本文'), files })
    expect(text).toBe('機密性2\n本文\n注の文\n企画課')
    expect(lines.map((line) => line.role)).toEqual(['pageHeader', undefined, 'pageFooter', 'pageFooter'])
  })

  it('reads a file that names the namespace otherwise', () => {
    const xml =
      '<x:document xmlns:x="http://purl.oclc.org/ooxml/wordprocessingml/main"><x:body><x:p><x:r><x:t>文</x:t></x:r></x:p></x:body></x:document>'
    expect(read({ body: '', files: { 'word/document.xml': xml } }).text).toBe('文')
  })
})

describe('tracked changes', () => {
  const changed = `<w:p>${r('前')}<w:ins ${by}>${r('新')}</w:ins><w:del ${by}><w:r><w:delText>旧</w:delText></w:r></w:del>${r('後')}</w:p>`

  it('are accepted by default and reported with their place', () => {
    const { text, trackedChanges } = read(changed)
    expect(text).toBe('前新後')
    const common = { author: '総務課', date: '2026-04-01T00:00:00Z' }
    expect(trackedChanges).toEqual([
      { kind: 'insertion', ...common, text: '新', at: [1, 2] },
      { kind: 'deletion', ...common, text: '旧', at: [2, 2] },
    ])
  })

  it('can be rejected', () => {
    const { text, trackedChanges } = read(changed, 'reject')
    expect(text).toBe('前旧後')
    expect(trackedChanges.map(({ kind, text: part, at }) => [kind, part, at])).toEqual([
      ['insertion', '新', [1, 1]],
      ['deletion', '旧', [1, 2]],
    ])
  })

  it('covers moves', () => {
    const body = `<w:p><w:moveFrom ${by}>${r('甲')}</w:moveFrom>${r('乙')}<w:moveTo ${by}>${r('甲')}</w:moveTo></w:p>`
    expect(read(body).text).toBe('乙甲')
    expect(read(body, 'reject').text).toBe('甲乙')
    expect(read(body).trackedChanges.map(({ kind, at }) => [kind, at])).toEqual([
      ['move', [0, 0]],
      ['move', [1, 2]],
    ])
  })

  const numbering = abstractNum(1, lvl(0, 'decimal', '第%1条')) + num(1, 1)
  const marked = (kind: 'ins' | 'del', text: string): string =>
    `<w:p><w:pPr>${list(1)}<w:rPr><w:${kind} ${by}/></w:rPr></w:pPr><w:${kind} ${by}><w:r><w:${kind === 'del' ? 'delText' : 't'}>${text}</w:${kind === 'del' ? 'delText' : 't'}></w:r></w:${kind}></w:p>`

  it('leave no line and no number for a deleted paragraph', () => {
    const body = p('甲', list(1)) + marked('del', '乙') + p('丙', list(1))
    const accepted = read({ body, numbering })
    expect(accepted.lines.map((line) => line.label)).toEqual(['第1条', '第2条'])
    expect(accepted.text).toBe('甲\n丙')
    expect(accepted.trackedChanges).toMatchObject([{ kind: 'deletion', text: '乙\n', at: [2, 2] }])
    const rejected = read({ body, numbering }, 'reject')
    expect(rejected.lines.map((line) => line.label)).toEqual(['第1条', '第2条', '第3条'])
  })

  it('give an inserted paragraph its number, and take it away again when rejected', () => {
    const body = p('甲', list(1)) + marked('ins', '乙') + p('丙', list(1))
    expect(read({ body, numbering }).trackedChanges).toMatchObject([{ kind: 'insertion', text: '乙\n', at: [2, 4] }])
    expect(read({ body, numbering }, 'reject').lines.map((line) => line.label)).toEqual(['第1条', '第2条'])
  })

  it('of properties, numbering and rows do not break the reading', () => {
    const old = `<w:pPrChange ${by}><w:pPr>${list(1)}</w:pPr></w:pPrChange>`
    const body = `${p('甲', `<w:numPr><w:ins ${by}/></w:numPr>${old}`)}<w:tbl><w:tr><w:trPr><w:del ${by}/></w:trPr><w:tc>${p('行')}</w:tc></w:tr></w:tbl>`
    expect(read({ body, numbering }).text).toBe('甲')
    expect(read({ body, numbering }).trackedChanges).toMatchObject([{ kind: 'deletion', text: '行' }])
    expect(read({ body, numbering }, 'reject').lines.map((line) => line.label)).toEqual(['第1条', undefined])
  })
})

describe('nothing is lost', () => {
  it('every character of any paragraphs and cells comes out, in order', () => {
    const text = fc.stringMatching(/^[第一条ア①⑴()・、。 　a-z0-9]{0,12}$/)
    const block = fc.oneof(
      text.map((each) => ({ source: each, xml: p(each) })),
      fc
        .array(text, { minLength: 1, maxLength: 3 })
        .map((cells) => ({ source: cells.join(''), xml: `<w:tbl>${row(...cells.map((cell) => p(cell)))}</w:tbl>` })),
    )
    fc.assert(
      fc.property(fc.array(block, { maxLength: 8 }), (blocks) => {
        const { text: found, lines } = read(blocks.map((each) => each.xml).join(''))
        expect(found.replace(/[\t\n]/g, '')).toBe(blocks.map((each) => each.source).join(''))
        expect(lines.map((line) => found.slice(...line.at)).join('\n')).toBe(found)
      }),
      { numRuns: 50 },
    )
  })
})

describe('a file of the docx library', () => {
  it('is read with numbering, headings and footer', async () => {
    const level = (index: number, format: (typeof LevelFormat)[keyof typeof LevelFormat], text: string) => ({
      level: index,
      format,
      text,
      alignment: AlignmentType.LEFT,
    })
    const item = (text: string, at: number): Paragraph =>
      new Paragraph({ children: [new TextRun(text)], numbering: { reference: 'jo', level: at } })
    const document = new Document({
      numbering: {
        config: [
          {
            reference: 'jo',
            levels: [
              level(0, LevelFormat.DECIMAL, '第%1条'),
              level(1, LevelFormat.DECIMAL_FULL_WIDTH, '%2'),
              level(2, LevelFormat.AIUEO_FULL_WIDTH, '%3'),
            ],
          },
        ],
      },
      sections: [
        {
          footers: { default: new Footer({ children: [new Paragraph('広域連合')] }) },
          children: [
            new Paragraph({ text: '対策基準', heading: HeadingLevel.TITLE }),
            item('趣旨', 0),
            item('定義', 0),
            item('用語', 1),
            item('端末', 2),
            item('台帳', 0),
          ],
        },
      ],
    })
    const { text, lines } = readDocx(new Uint8Array(await Packer.toBuffer(document)), 'b.docx', 'accept')
    expect(lines.map((line) => [line.label ?? line.role, text.slice(...line.at)])).toEqual([
      ['title', '対策基準'],
      ['第1条', '趣旨'],
      ['第2条', '定義'],
      ['１', '用語'],
      ['ア', '端末'],
      ['第3条', '台帳'],
      ['pageFooter', '広域連合'],
    ])
  })
})
