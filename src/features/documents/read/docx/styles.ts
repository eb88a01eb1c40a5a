import { child, elements, type XmlElement } from '../xml-tree.ts'
import { value } from './numbering.ts'

export type Style = { id: string; name: string; basedOn?: string; numId?: string; depth?: number; outline?: number }

export type Styles = { byId: Map<string, Style>; defaultParagraph: string | undefined }

/** Reads word/styles.xml: names, inheritance, numbering and outline level of each style (ISO/IEC 29500-1, 17.7). */
export function readStyles(root: XmlElement | undefined): Styles {
  const byId = new Map<string, Style>()
  let defaultParagraph: string | undefined
  for (const each of root ? elements(root) : []) {
    if (each.name !== 'w:style') continue
    const id = each.attributes['w:styleId'] ?? ''
    const isDefault = ['1', 'true', 'on'].includes(each.attributes['w:default'] ?? '')
    if (isDefault && (each.attributes['w:type'] ?? 'paragraph') === 'paragraph') defaultParagraph = id
    const properties = child(each, 'w:pPr')
    const basedOn = value(each, 'w:basedOn')
    byId.set(id, {
      id,
      name: (value(each, 'w:name') ?? '').toLowerCase(),
      ...(basedOn === undefined ? {} : { basedOn }),
      ...numberingOf(properties),
      ...outlineOf(properties),
    })
  }
  return { byId, defaultParagraph }
}

/** List id and 0-based level written in paragraph properties. */
export function numberingOf(properties: XmlElement | undefined): { numId?: string; depth?: number } {
  const numbering = child(properties, 'w:numPr')
  const numId = value(numbering, 'w:numId')
  const depth = value(numbering, 'w:ilvl')
  return { ...(numId === undefined ? {} : { numId }), ...(depth === undefined ? {} : { depth: Number(depth) }) }
}

/** 0-based outline level; Word's 9 means body text. */
export function outlineOf(properties: XmlElement | undefined): { outline?: number } {
  const level = value(properties, 'w:outlineLvl')
  return level === undefined ? {} : { outline: Number(level) }
}

/** The style and all it is based on, nearest first; a loop ends the chain. */
export function styleChain(styles: Styles, id: string | undefined): Style[] {
  const chain: Style[] = []
  let next = id ?? styles.defaultParagraph
  while (next !== undefined) {
    const style = styles.byId.get(next)
    if (!style || chain.includes(style)) break
    chain.push(style)
    next = style.basedOn
  }
  return chain
}
