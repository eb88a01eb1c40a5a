import { describe, expect, it } from 'vitest'
import { readReiki } from './read-reiki.ts'

const line = (inside: string): string => `<div><div class="eline">${inside}</div></div>`
const numbered = (kind: string, label: string, text: string, before = ''): string =>
  line(
    `<div class="${kind}">${before}<p class="num"><span class="num cm">${label}</span>　<span class="p cm">${text}</span></p></div>`,
  )

const PAGE = `<html><body><div id="container"><div id="primary" class="joubun showhistory"><div>
${line('<div class="head"><p class="title-irregular"><span class="cm">○見本市情報管理規程</span></p></div>')}
${line('<div class="head"><p class="date"><span class="cm">令和3年4月1日</span></p></div>')}
${line('<div class="head"><p class="number"><span class="cm">訓令第4号</span></p></div>')}
${line('<div class="chapter"><p class="title"><span class="cm">第1章　総則</span></p></div>')}
${numbered('article', '第1条', 'この規程は、<a href="#x">情報</a>を<span class="brackets-color1">(以下「情報」という。)</span>守る。', '<p class="title"><span class="cm">(目的)</span></p>')}
${numbered('clause', '2', '前項のとおりとする。')}
${numbered('item', '(1)', '電磁的記録')}
${numbered('subitem1', 'ア', '媒体')}
${line('<div class="table_frame"><table><tr><td><p class="p">名称</p></td><td><p class="p">位置</p></td></tr></table></div>')}
${line('<p class="s-head"><span class="title cm"><span class="word-space">附</span>則</span><span class="date cm">(令和4年3月1日</span><span class="number cm">訓令第2号)</span></p>')}
${line('<div class="clause"><p class="p"><span class="p cm">この訓令は、公布の日から施行する。</span></p></div>')}
${line('<p class="s-head"><span class="title cm">別表</span><span class="p cm">(第2条関係)</span></p>')}
</div></div><div id="secondary"><h2>見本市情報管理規程</h2><ul><li><a><span class="cm article">第1条(目的)</span></a></li></ul></div></div>
<script>x</script><div style="display:none"><div id="j1">e1</div></div></body></html>`

describe('readReiki', () => {
  it('types each line as the page does, with the text as printed', () => {
    const { text, lines, format } = readReiki(PAGE, 'utf-8')
    expect(format).toBe('reiki')
    expect(lines.map((each) => [each.role, each.type, text.slice(...each.at)])).toEqual([
      ['title', undefined, '○見本市情報管理規程'],
      ['date', undefined, '令和3年4月1日'],
      ['number', undefined, '訓令第4号'],
      ['label', 'Chapter', '第1章　総則'],
      ['caption', undefined, '(目的)'],
      ['label', 'Article', '第1条　この規程は、情報を(以下「情報」という。)守る。'],
      ['label', 'Paragraph', '2　前項のとおりとする。'],
      ['label', 'Item', '(1)　電磁的記録'],
      ['label', 'Subitem1', 'ア　媒体'],
      ['tableCell', undefined, '名称\t位置'],
      ['supplementHeading', 'SupplProvision', '附則(令和4年3月1日訓令第2号)'],
      ['sentence', 'Paragraph', 'この訓令は、公布の日から施行する。'],
      ['appendixHeading', 'AppdxTable', '別表(第2条関係)'],
      ['menu', undefined, '見本市情報管理規程'],
      ['menu', undefined, '第1条(目的)'],
    ])
  })
})
