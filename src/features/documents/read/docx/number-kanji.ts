const DIGITS = '〇一二三四五六七八九'
const LEGAL_DIGITS = '〇壱弐参四五六七八九'

type Scale = { digits: string; units: [string, string, string]; tenThousand: string; leadingOne: ReadonlySet<number> }

const COUNTING: Scale = { digits: DIGITS, units: ['十', '百', '千'], tenThousand: '万', leadingOne: new Set() }
const LEGAL: Scale = {
  digits: LEGAL_DIGITS,
  units: ['拾', '百', '阡'],
  tenThousand: '萬',
  leadingOne: new Set([10, 100, 1000]),
}
const CHINESE: Scale = {
  digits: DIGITS,
  units: ['十', '百', '千'],
  tenThousand: '万',
  leadingOne: new Set([100, 1000]),
}

/** 一, 十, 十一, 百二十三 (0 is 〇). */
export function countingKanji(value: number): string {
  return byScale(value, COUNTING)
}

/** 壱, 弐, 参, 壱拾 (大字). */
export function legalKanji(value: number): string {
  return byScale(value, LEGAL)
}

/** 一, 十, 一百二十三. */
export function chineseKanji(value: number): string {
  return byScale(value, CHINESE)
}

/** 一, 一〇, 一一: digit by digit. */
export function digitKanji(value: number): string {
  return [...String(value)].map((digit) => DIGITS[Number(digit)] ?? digit).join('')
}

function byScale(value: number, scale: Scale): string {
  if (value === 0) return '〇'
  const high = Math.floor(value / 10_000)
  const head = high === 0 ? '' : byScale(high, scale) + scale.tenThousand
  let text = ''
  for (const power of [3, 2, 1] as const) {
    const unit = 10 ** power
    const digit = Math.floor(value / unit) % 10
    if (digit === 0) continue
    const one = digit === 1 && !scale.leadingOne.has(unit)
    text += (one ? '' : (scale.digits[digit] ?? '')) + (scale.units[power - 1] ?? '')
  }
  const ones = value % 10
  return head + text + (ones === 0 ? '' : (scale.digits[ones] ?? ''))
}
