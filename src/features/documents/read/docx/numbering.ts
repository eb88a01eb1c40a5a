import { child, elements, type XmlElement } from '../xml-tree.ts'

export type Level = {
  start: number
  format: string
  /** Value of w:format for custom formats. */
  pattern?: string
  /** Level text such as `第%1条`; `%1` stands for the number of the first level. */
  text: string
  /** 1-based level whose use restarts this one; 0 = never; undefined = any higher level. */
  restart?: number
  legal: boolean
  paragraphStyle?: string
}

export type Numbering = { abstractId: string; levels: (Level | undefined)[]; startOverrides: (number | undefined)[] }

/** Looks up the numbering that a numbering style points to. */
type NumberingOfStyle = (styleId: string) => string | undefined

/**
 * Reads word/numbering.xml: each w:num with its levels resolved through w:abstractNum, w:lvlOverride and
 * w:numStyleLink (ISO/IEC 29500-1, 17.9).
 */
export function readNumberings(root: XmlElement | undefined, ofStyle: NumberingOfStyle): Map<string, Numbering> {
  const numberings = new Map<string, Numbering>()
  if (!root) return numberings
  const abstracts = new Map(
    elements(root)
      .filter((each) => each.name === 'w:abstractNum')
      .map((each) => [each.attributes['w:abstractNumId'] ?? '', each]),
  )
  const nums = elements(root).filter((each) => each.name === 'w:num')
  const abstractOf = (numId: string | undefined): string | undefined => {
    const num = nums.find((each) => each.attributes['w:numId'] === numId)
    return num && value(num, 'w:abstractNumId')
  }
  for (const num of nums) {
    let abstractId = value(num, 'w:abstractNumId') ?? ''
    // A link leads to the abstract numbering that holds the levels; both share one count.
    const link = value(abstracts.get(abstractId), 'w:numStyleLink')
    if (link) abstractId = abstractOf(ofStyle(link)) ?? abstractId
    const levels = readLevels(abstracts.get(abstractId))
    const startOverrides: (number | undefined)[] = []
    for (const override of elements(num).filter((each) => each.name === 'w:lvlOverride')) {
      const index = Number(override.attributes['w:ilvl'] ?? 0)
      const level = child(override, 'w:lvl')
      if (level) levels[index] = readLevel(level)
      const start = value(override, 'w:startOverride')
      if (start !== undefined) startOverrides[index] = Number(start)
    }
    numberings.set(num.attributes['w:numId'] ?? '', { abstractId, levels, startOverrides })
  }
  return numberings
}

function readLevels(abstract: XmlElement | undefined): (Level | undefined)[] {
  const levels: (Level | undefined)[] = []
  if (!abstract) return levels
  for (const each of elements(abstract)) {
    if (each.name === 'w:lvl') levels[Number(each.attributes['w:ilvl'] ?? 0)] = readLevel(each)
  }
  return levels
}

function readLevel(level: XmlElement): Level {
  const choice = child(child(level, 'mc:AlternateContent'), 'mc:Choice')
  const format = child(choice, 'w:numFmt') ?? child(level, 'w:numFmt')
  const pattern = format?.attributes['w:format']
  const restart = value(level, 'w:lvlRestart')
  const paragraphStyle = value(level, 'w:pStyle')
  return {
    start: Number(value(level, 'w:start') ?? 0),
    format: child(level, 'w:lvlPicBulletId') ? 'bullet' : (format?.attributes['w:val'] ?? 'decimal'),
    ...(pattern === undefined ? {} : { pattern }),
    text: value(level, 'w:lvlText') ?? '',
    ...(restart === undefined ? {} : { restart: Number(restart) }),
    legal: isOn(child(level, 'w:isLgl')),
    ...(paragraphStyle === undefined ? {} : { paragraphStyle }),
  }
}

/** The w:val of a child element. */
export function value(parent: XmlElement | undefined, name: string): string | undefined {
  return child(parent, name)?.attributes['w:val']
}

/** ST_OnOff: present without a value means on. */
export function isOn(element: XmlElement | undefined): boolean {
  return element !== undefined && !['0', 'false', 'off'].includes(element.attributes['w:val'] ?? 'true')
}
