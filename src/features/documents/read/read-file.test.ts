import fc from 'fast-check'
import { strToU8, zipSync } from 'fflate'
import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { buildDocx, p } from './docx/docx-fixture.ts'
import { buildOle } from './ole-fixture.ts'
import { buildPdf } from './pdf/pdf-fixture.ts'
import { readFile } from './read-file.ts'
import type { Refusal } from './read-result.ts'
import { FILE_BYTES_LIMIT } from './sniff-type.ts'

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text)

async function refused(bytes: Uint8Array, name: string): Promise<Refusal> {
  const result = await readFile(bytes, name)
  if (result.ok) throw new Error(`${name} was read`)
  expect(result.message.ja).toMatch(/(ください。)$/)
  expect(result.message.en).not.toBe('')
  return result
}

describe('what cannot be read is refused with its reason', () => {
  it('an empty file', async () => {
    expect((await refused(new Uint8Array(), '方針.txt')).code).toBe('empty')
  })

  it('a file of white space only', async () => {
    expect((await refused(utf8(' \n　'), '方針.txt')).code).toBe('noText')
  })

  it('a file above 50 MB, before anything is parsed; one of exactly 50 MB is let through', async () => {
    const large = new Uint8Array(FILE_BYTES_LIMIT + 1).fill(0x61)
    const { code, message } = await refused(large, '方針.docx')
    expect(code).toBe('tooLarge')
    expect(message.ja).toContain('50.1 MB')
    expect((await readFile(large.subarray(1), '方針.txt')).ok).toBe(true)
  })

  it('a password-protected docx', async () => {
    const { code, message } = await refused(
      buildOle(['EncryptionInfo', 'EncryptedPackage', '\u0006DataSpaces']),
      '方針.docx',
    )
    expect(code).toBe('encryptedOffice')
    expect(message.ja).toContain('パスワード')
  })

  it('.doc and .jtd, whatever they are called', async () => {
    expect(
      (await refused(buildOle(['1Table', 'Data', 'WordDocument', '\u0005SummaryInformation']), '方針.txt')).code,
    ).toBe('oldWord')
    expect((await refused(buildOle(['Frame', 'DocumentText', 'LineList']), '方針.doc')).code).toBe('ichitaro')
    expect((await refused(buildOle(['Contents']), '方針.jtd')).code).toBe('ichitaro')
    expect((await refused(buildOle(['Workbook']), '台帳.xls')).code).toBe('otherOffice')
  })

  it('a scanned pdf without text', async () => {
    const { code, message } = await refused(buildPdf([[], []]), '方針.pdf')
    expect(code).toBe('scannedPdf')
    expect(message.ja).toContain('文字情報がありません')
  })

  it('a pdf with a password, and a broken one', async () => {
    const key = '0'.repeat(64)
    const encrypt = `/ID [<00> <00>] /Encrypt << /Filter /Standard /V 1 /R 2 /P -4 /O <${key}> /U <${key}> >> `
    expect((await refused(buildPdf([[{ text: 'あ', x: 1, y: 1 }]], encrypt), '方針.pdf')).code).toBe('encryptedPdf')
    expect((await refused(utf8('%PDF-1.7\nnothing'), '方針.pdf')).code).toBe('brokenPdf')
  })

  it('a binary renamed .txt', async () => {
    const png = new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13])
    expect((await refused(png, '方針.txt')).code).toBe('binary')
    const noise = Uint8Array.from({ length: 4096 }, (_, index) => (index * 7919) % 251)
    expect((await refused(noise, '方針.txt')).code).toBe('binary')
  })

  it('text with NUL, with its line and column', async () => {
    const { code, message } = await refused(utf8('第1条\r\n目的\0は'), '方針.txt')
    expect(code).toBe('nul')
    expect(message.ja).toContain('2行目3文字目')
  })

  it('text of no known character set', async () => {
    expect((await refused(new Uint8Array([0x41, 0xff, 0xfd]), '方針.txt')).code).toBe('undecodable')
  })

  it('a page nested without end', async () => {
    expect((await refused(utf8(`<html>${'<div>'.repeat(50_000)}文`), '方針.html')).code).toBe('tooDeep')
  })

  it('another archive, a damaged archive, a docx without body', async () => {
    expect((await refused(zipSync({ 'xl/workbook.xml': strToU8('<a/>') }), '方針.docx')).code).toBe('otherOffice')
    expect((await refused(buildDocx({ body: p('文') }).subarray(0, 200), '方針.docx')).code).toBe('brokenArchive')
    expect((await refused(zipSync({ 'word/document.xml': strToU8('<a/>') }), '方針.docx')).code).toBe('brokenDocx')
  })

  it('a zip bomb in a docx', async () => {
    const zeros = new Uint8Array(75 * 1024 * 1024)
    const names = ['word/document.xml', 'word/a.bin', 'word/b.bin', 'word/c.bin']
    const bomb = zipSync(Object.fromEntries(names.map((name) => [name, zeros])), { level: 1 })
    const { code, message } = await refused(bomb, '方針.docx')
    expect(code).toBe('zipBomb')
    expect(message.ja).toContain('75 MB')
  })

  it('a zip bomb that lies about its size', async () => {
    const bomb = zipSync({ 'word/document.xml': new Uint8Array(20 * 1024 * 1024) })
    const view = new DataView(bytes(bomb))
    for (let at = 0; at < bomb.length - 4; at++)
      if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 24, 1000, true)
    expect((await refused(new Uint8Array(view.buffer), '方針.docx')).code).toBe('zipBomb')
  })

  it('an XML with entities, alone and inside a docx', async () => {
    const laughs = `<!DOCTYPE lolz [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;">${'<!ENTITY c "&b;&b;&b;">'}]><Law>&c;</Law>`
    const { code, message } = await refused(utf8(`<?xml version="1.0"?>\n${laughs}`), '法令.xml')
    expect(code).toBe('xmlEntities')
    expect(message.ja).toContain('2行目')
    expect((await refused(utf8(laughs), '法令.txt')).code).toBe('xmlEntities')
    expect((await refused(utf8('<Law>&undefined;</Law>'), '法令.xml')).code).toBe('xmlEntities')
    expect((await refused(zipSync({ 'word/document.xml': utf8(laughs) }), '方針.docx')).code).toBe('xmlEntities')
  })
})

function bytes(array: Uint8Array): ArrayBuffer {
  return array.slice().buffer
}

describe('damage', () => {
  const whole = [
    buildDocx({ body: p('第1条') + p('目的') }),
    buildPdf([[{ text: '情報セキュリティ基本方針', x: 50, y: 700 }]]),
    buildOle(['EncryptedPackage']),
    utf8('<?xml version="1.0"?><Law><LawTitle>法</LawTitle></Law>'),
    utf8('<html><table><tr><td>文<ol><li>甲'),
  ]

  it('never throws, whatever bytes are changed or missing', async () => {
    const change = fc.tuple(fc.nat(4000), fc.nat(255))
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...whole),
        fc.array(change, { maxLength: 4 }),
        fc.nat(3),
        async (file, changes, cut) => {
          const damaged = file.slice(0, cut === 0 ? Math.floor(file.length / 2) : file.length)
          for (const [at, value] of changes) damaged[at % damaged.length] = value
          const result = await readFile(damaged, '方針.docx')
          if (result.ok) expect(result.extracted.lines.length).toBeGreaterThan(0)
          else expect(result.message.ja).not.toBe('')
        },
      ),
      { numRuns: 300 },
    )
  })
})

describe('a file is known by its content', () => {
  it.each([
    ['docx', buildDocx({ body: p('目的') }), 'a.txt'],
    ['pdf', buildPdf([[{ text: '情報セキュリティ基本方針', x: 50, y: 700 }]]), 'a.docx'],
    ['egov', utf8('\ufeff<?xml version="1.0"?><Law><LawBody><LawTitle>法</LawTitle></LawBody></Law>'), 'a.html'],
    [
      'reiki',
      utf8(
        '<!DOCTYPE HTML PUBLIC "-//W3C//DTD HTML 4.01"><div class="joubun"><div class="eline"><p class="num">1</p></div></div>',
      ),
      'a.htm',
    ],
    ['html', utf8('<html><p>文</p></html>'), 'a.txt'],
    ['md', utf8('# 方針'), 'a.md'],
    ['txt', utf8('方針 <甲>'), 'a.docx'],
  ])('%s', async (format, content, name) => {
    const result = await readFile(content, name)
    expect(result.ok && result.extracted.format).toBe(format)
  })

  it('tracked changes can be taken as rejected', async () => {
    const body = '<w:p><w:ins w:author="x"><w:r><w:t>新</w:t></w:r></w:ins><w:r><w:t>文</w:t></w:r></w:p>'
    const result = await readFile(buildDocx({ body }), 'a.docx', { trackedChanges: 'reject' })
    expect(result.ok && result.extracted.text).toBe('文')
  })
})

const samples = new URL('../../../../../shared/samples/', import.meta.url)

describe.skipIf(!existsSync(samples))('real samples', () => {
  it.each([
    ['reiki/k518RG00000012.html', 'reiki'],
    ['reiki/k518RG00000055.html', 'reiki'],
    ['reiki/k518RG00000080.html', 'reiki'],
    ['law/appi.xml', 'egov'],
    ['law/mynumber.xml', 'egov'],
  ])('%s', async (name, format) => {
    const source = new Uint8Array(readFileSync(new URL(name, samples)))
    const result = await readFile(source, name)
    if (!result.ok) throw new Error(result.message.en)
    const { lines, text } = result.extracted
    expect(result.extracted.format).toBe(format)
    const articles = lines.filter((line) => line.type === 'Article')
    expect(articles.length).toBeGreaterThan(4)
    expect(articles.every((line) => /^第[\d一二三四五六七八九十百]+条/.test(text.slice(...line.at)))).toBe(true)
    if (format === 'egov')
      expect(articles).toHaveLength(new TextDecoder().decode(source).split('<ArticleTitle').length - 1)
  })
})
