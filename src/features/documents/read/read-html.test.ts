import { describe, expect, it } from 'vitest'
import { readHtml } from './read-html.ts'

function lines(html: string): [hint: string, text: string][] {
  const { text, lines: all } = readHtml(html, 'utf-8')
  return all.map((line) => [
    [line.role, line.label, line.depth].filter((each) => each !== undefined).join(' '),
    text.slice(...line.at),
  ])
}

describe('readHtml', () => {
  it('makes lines of blocks, menus of site furniture, nothing of scripts', () => {
    const html = `<!doctype html><html><head><title>x</title><style>p{}</style></head><body><header>市</header><nav><ul><li>ホーム</ul></nav>
      <main><h1>方針</h1><p>第1条　<a>この方針</a>は、
      <b>市</b>の<ruby>脆弱<rt>ぜいじゃく</rt></ruby>性<br>二行目</p><h2>定義</h2>地の文<script>x</script></main><footer>連絡先</footer></body></html>`
    expect(lines(html)).toEqual([
      ['menu', '市'],
      ['menu 0', 'ホーム'],
      ['title 0', '方針'],
      ['', '第1条　この方針は、 市の脆弱性'],
      ['', '二行目'],
      ['heading 1', '定義'],
      ['', '地の文'],
      ['menu', '連絡先'],
    ])
  })

  it('computes the labels of ordered lists', () => {
    const html =
      '<ol><li>甲<ol type="a" start="3"><li>乙<li value="9">丙</ol><li>丁</ol><ul><li>戊</ul><ol style="list-style-type: katakana"><li>己</ol><ol reversed><li>a<li>b</ol>'
    expect(lines(html)).toEqual([
      ['1. 0', '甲'],
      ['c. 1', '乙'],
      ['i. 1', '丙'],
      ['2. 0', '丁'],
      ['0', '戊'],
      ['ア、 0', '己'],
      ['2. 0', 'a'],
      ['1. 0', 'b'],
    ])
  })

  it('puts a table row on one line, and sees through layout tables', () => {
    const table = '<table><caption>別表</caption><tr><th>区分<th>措置<tr><td>甲<td><p>乙</p><p>丙</p></table>'
    const expected = [
      ['tableCell', '別表'],
      ['tableCell', '区分\t措置'],
      ['tableCell', '甲\t乙'],
      ['tableCell', '丙'],
    ]
    expect(lines(table)).toEqual(expected)
    expect(lines(`<table><tr><td><h1>題</h1>${table}</table>`)).toEqual([['title 0', '題'], ...expected])
  })
})
