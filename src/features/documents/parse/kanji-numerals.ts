const digits = new Map([...'〇一二三四五六七八九'].map((sign, value) => [sign, value]))
const units = new Map([
  ['十', 10],
  ['百', 100],
  ['千', 1000],
])

/** Reads 二十三, 百五, 二〇: null where the signs do not make a number. */
function kanjiToNumber(text: string): number | null {
  const signs = [...text.replaceAll(/\s/g, '')]
  if (signs.length === 0) return null
  if (signs.every((sign) => digits.has(sign))) {
    if (!text.includes('〇') && signs.length > 2) return null
    return signs.reduce((sum, sign) => sum * 10 + (digits.get(sign) ?? 0), 0)
  }
  let total = 0
  let pending: number | null = null
  let lastUnit = Infinity
  for (const sign of signs) {
    const unit = units.get(sign)
    if (unit === undefined) {
      if (pending !== null) return null
      const digit = digits.get(sign)
      if (digit === undefined || digit === 0) return null
      pending = digit
    } else {
      if (unit >= lastUnit) return null
      total += (pending ?? 1) * unit
      pending = null
      lastUnit = unit
    }
  }
  return total + (pending ?? 0)
}

/** Reads half-width, full-width and kanji numerals; null where `text` is none of them. */
export function numeralToNumber(text: string): number | null {
  const tight = text.replaceAll(/\s/g, '')
  if (/^[0-9０-９]+$/.test(tight)) return Number(halfWidthDigits(tight))
  return kanjiToNumber(tight)
}

/** １２ → 12; everything else stays. */
export function halfWidthDigits(text: string): string {
  return text.replaceAll(/[０-９]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0))
}
