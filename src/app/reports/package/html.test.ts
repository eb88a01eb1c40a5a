import fc from 'fast-check'
import { strFromU8, unzipSync } from 'fflate'
import { defaultTreeAdapter as tree, type DefaultTreeAdapterTypes, parse } from 'parse5'
import { describe, expect, it } from 'vitest'
import { csvOf } from './csv.ts'
import { html, lines, link, page, table } from './html.ts'
import { openZip } from './zip-writer.ts'

type Node = DefaultTreeAdapterTypes.Node
const all = (node: Node): Node[] => [node, ...('childNodes' in node ? node.childNodes.flatMap(all) : [])]
const elements = (node: Node) => all(node).flatMap((one) => (tree.isElementNode(one) ? [one] : []))
const textOf = (node: Node): string =>
  all(node)
    .flatMap((one) => (tree.isTextNode(one) ? [one.value] : []))
    .join('')

// What HTML itself changes (CR, NUL) is left to the parser.
const anything = fc.string({ unit: 'binary' }).map((text) => text.toWellFormed().replaceAll(/[\r\0]/g, ''))

describe('html', () => {
  it('shows whatever is put in as text, in content and in attributes, and makes no element of it', () => {
    fc.assert(
      fc.property(anything, (text) => {
        const made = parse(page('ja', 'x', null, html`<p title="${text}">a${text}b</p>`))
        const names = elements(made).map(({ tagName }) => tagName)
        expect(names).toEqual(['html', 'head', 'meta', 'meta', 'title', 'style', 'body', 'main', 'h1', 'p'])
        const paragraph = elements(made).at(-1)!
        expect(textOf(paragraph)).toBe(`a${text}b`)
        expect(paragraph.attrs).toEqual([{ name: 'title', value: text }])
      }),
      { examples: [['<script>alert(1)</script>'], ['"><img src=x onerror=1>'], ['&lt;'], ["'"], ['</style>']] },
    )
  })
  it('keeps line ends, links to names that hold anything, and says where a table has no row', () => {
    expect(lines('a<\nb').html).toBe('a&lt;<br>b')
    expect(link('evidence/100% #1?.txt', 'x').html).toBe('<a href="evidence/100%25%20%231%3F.txt">x</a>')
    expect(table('名', ['列'], [], 'ありません').html).toBe('<p>ありません</p>')
    expect(table('名', ['甲', '乙'], [['1', '2']], '').html).toContain('<th scope="row">1</th><td>2</td>')
  })
})

describe('csv', () => {
  it('quotes what has to be and lets nothing run as a formula', () => {
    expect(new TextDecoder('utf-8', { ignoreBOM: true }).decode(csvOf([['a"b', '=1+1']]))).toBe(
      '\ufeff"a""b","\'=1+1"\r\n',
    )
  })
})

describe('zip', () => {
  it('packs, sums and refuses the same name twice', async () => {
    const zip = openZip(new Date('2026-11-28T00:00:00Z'))
    await zip.add('a.txt', new TextEncoder().encode('abc'))
    await zip.add('b.pdf', new Uint8Array([1, 2, 3]))
    await expect(zip.add('a.txt', new Uint8Array())).rejects.toThrow('a.txt')
    const files = unzipSync(zip.finish())
    expect(strFromU8(files['a.txt']!)).toBe('abc')
    expect(strFromU8(files['SHA256SUMS.txt']!)).toContain(
      'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad  a.txt',
    )
  })
})
