/**
 * Character maps of Japanese PDFs whose fonts bring none of their own (ISO 32000-1, 9.7.5.2), made from the platform's
 * decoders instead of Adobe's files. Only characters matter here, not glyphs, so a glyph number of our own stands between code and character.
 */
const RANGES: [first: number, last: number][] = [
  [0x00a1, 0x04ff],
  [0x2000, 0x33ff],
  [0x3400, 0x4dbf],
  [0x4e00, 0x9fff],
  [0xf900, 0xfaff],
  [0xfe30, 0xfe4f],
  [0xff00, 0xff60],
  [0xffe0, 0xffef],
]
/** Adobe-Japan1 ends at 23,059: real glyph numbers (Identity-H) never meet ours. */
const FIRST_OWN = 24_000
/** Real glyph numbers of ASCII and half-width kana, so that their widths in the file hold. */
const PROPORTIONAL_ASCII = 1
const HALF_ASCII = 231
const HALF_KANA = 327

/** Text of the character map named `name`, as pdf.js parses it; null for one not known. */
export function japaneseCMap(name: string): string | null {
  if (name === 'Adobe-Japan1-UCS2') return toUnicodeMap()
  const direction = name.endsWith('V') ? 1 : 0
  const family = name.replace(/-?[HV]$/, '')
  if (/^UniJIS(2004)?-(UCS2|UTF16)(-HW)?$/.test(family))
    return unicodeMap(family.endsWith('HW') ? HALF_ASCII : PROPORTIONAL_ASCII, direction)
  if (/^90(ms|pv|msp)-RKSJ$/.test(family))
    return byteMap('shift_jis', family === '90ms-RKSJ' ? HALF_ASCII : PROPORTIONAL_ASCII, direction, 0)
  if (family === 'EUC') return byteMap('euc-jp', HALF_ASCII, direction, 0)
  // The plain maps H and V take JIS codes: EUC-JP without the high bits.
  return family === '' ? byteMap('euc-jp', null, direction, 0x8080) : null
}

/** Glyph number that stands for a character; null outside the ranges. */
function ownGlyph(code: number): number | null {
  let glyph = FIRST_OWN
  for (const [first, last] of RANGES) {
    if (code >= first && code <= last) return glyph + code - first
    glyph += last - first + 1
  }
  return code >= 0xff61 && code <= 0xff9f ? HALF_KANA + code - 0xff61 : null
}

function toUnicodeMap(): string {
  const ranges: string[] = []
  const add = (glyph: number, first: number, last: number): void => {
    ranges.push(`<${hex(glyph)}> <${hex(glyph + last - first)}> <${hex(first)}>`)
  }
  add(PROPORTIONAL_ASCII, 0x20, 0x7e)
  add(HALF_ASCII, 0x20, 0x7e)
  add(HALF_KANA, 0xff61, 0xff9f)
  for (const [first, last] of RANGES) add(ownGlyph(first) ?? 0, first, last)
  return wrap(
    `begincodespacerange <0000> <FFFF> endcodespacerange`,
    `beginbfrange\n${ranges.join('\n')}\nendbfrange`,
    0,
  )
}

function unicodeMap(ascii: number, direction: number): string {
  const ranges = [`<0020> <007E> ${ascii}`, `<FF61> <FF9F> ${HALF_KANA}`]
  for (const [first, last] of RANGES) ranges.push(`<${hex(first)}> <${hex(last)}> ${ownGlyph(first)}`)
  return wrap(
    'begincodespacerange <0000> <FFFF> endcodespacerange',
    `begincidrange\n${ranges.join('\n')}\nendcidrange`,
    direction,
  )
}

/** Two-byte codes through the platform's decoder; `ascii` null means that one-byte codes do not exist. */
function byteMap(label: string, ascii: number | null, direction: number, highBits: number): string {
  const decoder = new TextDecoder(label)
  const lines: string[] = []
  const spaces = ascii === null ? [] : ['<00> <80>']
  if (label === 'shift_jis') spaces.push('<8140> <9FFC>', '<A0> <DF>', '<E040> <FCFC>')
  else spaces.push(highBits === 0 ? '<A1A1> <FEFE>' : '<2121> <7E7E>')
  for (let lead = 0x81; lead <= 0xfe; lead++) {
    for (let trail = 0x40; trail <= 0xfe; trail++) {
      const text = decoder.decode(new Uint8Array([lead, trail]))
      const glyph = text.length === 1 ? ownGlyph(text.charCodeAt(0)) : null
      if (glyph !== null) lines.push(`<${hex(((lead << 8) | trail) & ~highBits)}> ${glyph}`)
    }
  }
  const ranges = ascii === null ? [] : [`<20> <7E> ${ascii}`]
  if (label === 'shift_jis') ranges.push(`<A1> <DF> ${HALF_KANA}`)
  const single = ranges.length === 0 ? '' : `begincidrange\n${ranges.join('\n')}\nendcidrange\n`
  return wrap(
    `begincodespacerange ${spaces.join(' ')} endcodespacerange`,
    `${single}begincidchar\n${lines.join('\n')}\nendcidchar`,
    direction,
  )
}

function wrap(spaces: string, map: string, direction: number): string {
  return `/WMode ${direction} def\n${spaces}\n${map}\nendcmap\n`
}

function hex(value: number): string {
  return value.toString(16).toUpperCase().padStart(4, '0')
}
