/**
 * Writes the Word files of the corpus. Their labels (1, (1), ①, 第1条 …) stand nowhere in the text: they exist only as
 * automatic numbering, set by paragraph style (11) or on each paragraph (12). Run: `node bench/corpus/build-docx.ts`.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { strToU8, zipSync } from 'fflate'

/** One numbering level: `restart` 0 means that it never starts anew, as 条 do across 章. */
interface Level {
  name: string
  list: number
  format: string
  text: string
  start?: number
  restart?: number
}

/** `paragraphs` holds [name of a level, or '' for plain text, or 'row' for a table row with tabs, then the text]. */
interface WordSource {
  via: 'style' | 'paragraph'
  levels: Level[]
  paragraphs: [string, string][]
}

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006'
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml'

const escape = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')

/** The level's place in its list: Word counts levels from 0 within one abstract list. */
const depthOf = (levels: Level[], level: Level): number =>
  levels.filter((other) => other.list === level.list).indexOf(level)

const numberRef = (levels: Level[], level: Level): string =>
  `<w:numPr><w:ilvl w:val="${depthOf(levels, level)}"/><w:numId w:val="${level.list}"/></w:numPr>`

const styleId = (levels: Level[], level: Level): string => `Clause${levels.indexOf(level) + 1}`

const run = (text: string): string =>
  `<w:r>${text
    .split('\t')
    .map((part) => `<w:t xml:space="preserve">${escape(part)}</w:t>`)
    .join('<w:tab/>')}</w:r>`

const paragraph = (source: WordSource, name: string, text: string): string => {
  const level = source.levels.find((candidate) => candidate.name === name)
  if (level === undefined) return `<w:p>${run(text)}</w:p>`
  const properties =
    source.via === 'style' ? `<w:pStyle w:val="${styleId(source.levels, level)}"/>` : numberRef(source.levels, level)
  return `<w:p><w:pPr>${properties}</w:pPr>${run(text)}</w:p>`
}

const table = (rows: string[]): string => {
  const cell = (text: string): string =>
    `<w:tc><w:tcPr><w:tcW w:w="0" w:type="auto"/></w:tcPr><w:p>${run(text)}</w:p></w:tc>`
  const body = rows.map((row) => `<w:tr>${row.split('\t').map(cell).join('')}</w:tr>`).join('')
  const columns = (rows[0] ?? '').split('\t').map(() => '<w:gridCol w:w="3000"/>')
  return `<w:tbl><w:tblPr><w:tblW w:w="0" w:type="auto"/></w:tblPr><w:tblGrid>${columns.join('')}</w:tblGrid>${body}</w:tbl><w:p/>`
}

const documentXml = (source: WordSource): string => {
  const rows = source.paragraphs.filter(([name]) => name === 'row').map(([, text]) => text)
  const body = source.paragraphs.filter(([name]) => name !== 'row').map(([name, text]) => paragraph(source, name, text))
  return `${HEAD}<w:document ${W}><w:body>${body.join('')}${rows.length > 0 ? table(rows) : ''}<w:sectPr/></w:body></w:document>`
}

const numberingXml = (source: WordSource): string => {
  const lists = [...new Set(source.levels.map((level) => level.list))]
  const levelXml = (level: Level): string => {
    const restart = level.restart === undefined ? '' : `<w:lvlRestart w:val="${level.restart}"/>`
    const style = source.via === 'style' ? `<w:pStyle w:val="${styleId(source.levels, level)}"/>` : ''
    return (
      `<w:lvl w:ilvl="${depthOf(source.levels, level)}"><w:start w:val="${level.start ?? 1}"/>` +
      `<w:numFmt w:val="${level.format}"/>${restart}${style}<w:lvlText w:val="${level.text}"/><w:lvlJc w:val="left"/></w:lvl>`
    )
  }
  const abstract = lists.map((list) => {
    const levels = source.levels.filter((level) => level.list === list).map(levelXml)
    return `<w:abstractNum w:abstractNumId="${list}"><w:multiLevelType w:val="multilevel"/>${levels.join('')}</w:abstractNum>`
  })
  const numbers = lists.map((list) => `<w:num w:numId="${list}"><w:abstractNumId w:val="${list}"/></w:num>`)
  return `${HEAD}<w:numbering ${W}>${abstract.join('')}${numbers.join('')}</w:numbering>`
}

const stylesXml = (source: WordSource): string => {
  const clauses = source.levels.map(
    (level) =>
      `<w:style w:type="paragraph" w:customStyle="1" w:styleId="${styleId(source.levels, level)}"><w:name w:val="${level.name}"/>` +
      `<w:basedOn w:val="a"/>${source.via === 'style' ? `<w:pPr>${numberRef(source.levels, level)}</w:pPr>` : ''}</w:style>`,
  )
  return `${HEAD}<w:styles ${W}><w:style w:type="paragraph" w:default="1" w:styleId="a"><w:name w:val="Normal"/></w:style>${clauses.join('')}</w:styles>`
}

const contentTypes = `${HEAD}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="${WORD}.document.main+xml"/><Override PartName="/word/numbering.xml" ContentType="${WORD}.numbering+xml"/><Override PartName="/word/styles.xml" ContentType="${WORD}.styles+xml"/></Types>`

const relationships = (targets: [string, string][]): string =>
  `${HEAD}<Relationships xmlns="${PACKAGE}/relationships">${targets
    .map(([kind, target], at) => `<Relationship Id="rId${at + 1}" Type="${OFFICE}/${kind}" Target="${target}"/>`)
    .join('')}</Relationships>`

const build = (name: string): void => {
  const folder = import.meta.dirname
  const source = JSON.parse(readFileSync(join(folder, 'word-source', `${name}.json`), 'utf8')) as WordSource
  const parts: Record<string, string> = {
    '[Content_Types].xml': contentTypes,
    '_rels/.rels': relationships([['officeDocument', 'word/document.xml']]),
    'word/document.xml': documentXml(source),
    'word/numbering.xml': numberingXml(source),
    'word/styles.xml': stylesXml(source),
    'word/_rels/document.xml.rels': relationships([
      ['numbering', 'numbering.xml'],
      ['styles', 'styles.xml'],
    ]),
  }
  const files = Object.fromEntries(Object.entries(parts).map(([path, xml]) => [path, strToU8(xml)]))
  // A fixed time keeps the bytes the same on every build.
  writeFileSync(join(folder, `${name}-numbered.docx`), zipSync(files, { mtime: new Date(1980, 0, 1) }))
}

for (const name of ['11', '12']) build(name)
