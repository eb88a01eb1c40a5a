import { SaxesParser, type SaxesTagNS } from 'saxes'
import { RefusalError } from './read-result.ts'

/** Names carry the usual prefix of their namespace (`w:p`), whatever prefix the file chose; text nodes are plain strings. */
export type XmlElement = { name: string; attributes: Record<string, string>; children: (XmlElement | string)[] }

/** ISO/IEC 29500 transitional and strict namespaces by their usual prefix. */
const PREFIXES: Record<string, string> = {
  'http://schemas.openxmlformats.org/wordprocessingml/2006/main': 'w',
  'http://purl.oclc.org/ooxml/wordprocessingml/main': 'w',
  'http://schemas.openxmlformats.org/markup-compatibility/2006': 'mc',
  'http://schemas.openxmlformats.org/officeDocument/2006/math': 'm',
  'http://purl.oclc.org/ooxml/officeDocument/math': 'm',
}

/** Deeper nesting than any real document has; recursion over the tree stays safe. */
const DEEPEST = 400

/**
 * Parses XML into a tree. DOCTYPE is refused outright, so no entity but the five of XML itself is ever expanded.
 * @throws RefusalError `xmlEntities` or `brokenXml`, with the line.
 */
export function parseXml(text: string, fileName: string): XmlElement {
  const root: XmlElement = { name: '', attributes: {}, children: [] }
  const open: XmlElement[] = [root]
  const parser = new SaxesParser({ position: true, xmlns: true })
  parser.on('doctype', () => {
    throw entitiesRefusal(fileName, parser.line)
  })
  parser.on('opentag', (tag) => {
    const element: XmlElement = { name: usualName(tag), attributes: usualAttributes(tag), children: [] }
    open.at(-1)?.children.push(element)
    open.push(element)
    if (open.length > DEEPEST) throw brokenRefusal(fileName, parser.line)
  })
  parser.on('closetag', () => void open.pop())
  const addText = (piece: string) => void open.at(-1)?.children.push(piece)
  parser.on('text', addText)
  parser.on('cdata', addText)
  parser.on('error', (error) => {
    throw /entity/i.test(error.message) ? entitiesRefusal(fileName, parser.line) : brokenRefusal(fileName, parser.line)
  })
  parser.write(text.replace(/^\uFEFF/, '')).close()
  const top = root.children.find((child) => typeof child !== 'string')
  if (!top) throw brokenRefusal(fileName, 1)
  return top as XmlElement
}

function usualName({ name, local, uri }: { name: string; local: string; uri: string }): string {
  const prefix = PREFIXES[uri]
  return prefix === undefined ? name : `${prefix}:${local}`
}

function usualAttributes(tag: SaxesTagNS): Record<string, string> {
  const attributes: Record<string, string> = {}
  for (const attribute of Object.values(tag.attributes)) attributes[usualName(attribute)] = attribute.value
  return attributes
}

export function elements(parent: XmlElement): XmlElement[] {
  return parent.children.filter((child) => typeof child !== 'string')
}

export function child(parent: XmlElement | undefined, name: string): XmlElement | undefined {
  return parent?.children.find((each): each is XmlElement => typeof each !== 'string' && each.name === name)
}

/** All text below, in order, without the elements named in `skip`. */
export function textOf(parent: XmlElement | undefined, skip: ReadonlySet<string> = new Set()): string {
  if (!parent) return ''
  return parent.children
    .map((each) => (typeof each === 'string' ? each : skip.has(each.name) ? '' : textOf(each, skip)))
    .join('')
}

function entitiesRefusal(fileName: string, line: number): RefusalError {
  return new RefusalError(
    'xmlEntities',
    `「${fileName}」の${line}行目に、文書型宣言（DOCTYPE）又は実体参照があります。安全のため読み取りません。e-Gov法令検索などの配布元から改めてXMLを入手してください。`,
    `"${fileName}" has a DOCTYPE or an entity at line ${line}; such XML is not read, for safety. Get the XML again from its publisher, such as e-Gov.`,
  )
}

function brokenRefusal(fileName: string, line: number): RefusalError {
  return new RefusalError(
    'brokenXml',
    `「${fileName}」は${line}行目でXMLとして壊れています。配布元から改めて入手し、もう一度選んでください。`,
    `"${fileName}" is broken XML at line ${line}. Get it again from its publisher and choose it.`,
  )
}
