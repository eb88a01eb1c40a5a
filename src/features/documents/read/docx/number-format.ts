import { chineseKanji, countingKanji, digitKanji, legalKanji } from './number-kanji.ts'

const AIUEO = [...'アイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワヲン']
const AIUEO_HALF = [...'ｱｲｳｴｵｶｷｸｹｺｻｼｽｾｿﾀﾁﾂﾃﾄﾅﾆﾇﾈﾉﾊﾋﾌﾍﾎﾏﾐﾑﾒﾓﾔﾕﾖﾗﾘﾙﾚﾛﾜｦﾝ']
const IROHA = [...'イロハニホヘトチリヌルヲワカヨタレソツネナラムウヰノオクヤマケフコエテアサキユメミシヱヒモセスン']
const IROHA_HALF = [...'ｲﾛﾊﾆﾎﾍﾄﾁﾘﾇﾙｦﾜｶﾖﾀﾚｿﾂﾈﾅﾗﾑｳヰﾉｵｸﾔﾏｹﾌｺｴﾃｱｻｷﾕﾒﾐｼヱﾋﾓｾｽﾝ']
const STEMS = [...'甲乙丙丁戊己庚辛壬癸']
const BRANCHES = [...'子丑寅卯辰巳午未申酉戌亥']
const CHICAGO = [...'*†‡§']
const ROMAN: [number, string][] = [
  [1000, 'm'],
  [900, 'cm'],
  [500, 'd'],
  [400, 'cd'],
  [100, 'c'],
  [90, 'xc'],
  [50, 'l'],
  [40, 'xl'],
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i'],
]

type Format = (value: number) => string

const FORMATS: Record<string, Format> = {
  decimal: String,
  decimalHalfWidth: String,
  decimalZero: (value) => String(value).padStart(2, '0'),
  decimalFullWidth: fullWidth,
  decimalFullWidth2: fullWidth,
  decimalEnclosedCircle: circled,
  decimalEnclosedCircleChinese: circled,
  decimalEnclosedParen: (value) => enclosed(value, 0x2474, 20),
  decimalEnclosedFullstop: (value) => enclosed(value, 0x2488, 20),
  ideographEnclosedCircle: (value) => enclosed(value, 0x3280, 10),
  lowerRoman: roman,
  upperRoman: (value) => roman(value).toUpperCase(),
  lowerLetter: (value) => letters(value, 0x61),
  upperLetter: (value) => letters(value, 0x41),
  japaneseCounting: countingKanji,
  japaneseLegal: legalKanji,
  japaneseDigitalTenThousand: digitKanji,
  ideographDigital: digitKanji,
  taiwaneseDigital: digitKanji,
  chineseCounting: chineseKanji,
  chineseCountingThousand: chineseKanji,
  taiwaneseCounting: chineseKanji,
  taiwaneseCountingThousand: chineseKanji,
  aiueoFullWidth: (value) => cycle(value, AIUEO),
  aiueo: (value) => cycle(value, AIUEO_HALF),
  irohaFullWidth: (value) => cycle(value, IROHA),
  iroha: (value) => cycle(value, IROHA_HALF),
  ideographTraditional: (value) => cycle(value, STEMS),
  ideographZodiac: (value) => cycle(value, BRANCHES),
  chicago: (value) => (CHICAGO[(value - 1) % 4] ?? '*').repeat(Math.ceil(value / 4)),
  hex: (value) => value.toString(16).toUpperCase(),
  numberInDash: (value) => `- ${value} -`,
  ordinal,
  none: () => '',
  bullet: () => '',
}

/**
 * Prints a list number as Word prints it (ISO/IEC 29500-1, 17.18.59 ST_NumberFormat).
 * `pattern` is the value of w:format for custom formats such as `001, 002, 003, ...`. An unknown format gives decimal.
 */
export function formatNumber(value: number, format: string, pattern?: string): string {
  if (format === 'custom') return custom(value, pattern ?? '')
  const print = FORMATS[format] ?? String
  return value < 0 || (value === 0 && !/^decimal|Digital$|Counting|Legal|none|bullet/.test(format))
    ? String(value)
    : print(value)
}

function custom(value: number, pattern: string): string {
  const samples = pattern.split(/\s*,\s*/).filter((each) => each !== '' && each !== '...' && each !== '…')
  const first = samples[0] ?? '1'
  if (/^0*1$/.test(first)) return String(value).padStart(first.length, '0')
  return samples[value - 1] ?? (first === 'ア' ? cycle(value, AIUEO) : String(value))
}

function fullWidth(value: number): string {
  return String(value).replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0))
}

function circled(value: number): string {
  if (value === 0) return '⓪'
  if (value <= 20) return String.fromCharCode(0x2460 + value - 1)
  if (value <= 35) return String.fromCharCode(0x3251 + value - 21)
  if (value <= 50) return String.fromCharCode(0x32b1 + value - 36)
  return String(value)
}

function enclosed(value: number, firstCode: number, most: number): string {
  return value >= 1 && value <= most ? String.fromCharCode(firstCode + value - 1) : String(value)
}

/** Word repeats the letter after z: a … z, aa, bb. */
function letters(value: number, firstCode: number): string {
  return String.fromCharCode(firstCode + ((value - 1) % 26)).repeat(Math.ceil(value / 26))
}

function roman(value: number): string {
  let rest = value
  let text = ''
  for (const [size, sign] of ROMAN) {
    while (rest >= size) {
      text += sign
      rest -= size
    }
  }
  return text
}

function cycle(value: number, signs: string[]): string {
  return signs[(value - 1) % signs.length] ?? String(value)
}

function ordinal(value: number): string {
  const teen = value % 100 >= 11 && value % 100 <= 13
  const suffix = teen ? 'th' : (['th', 'st', 'nd', 'rd'][value % 10] ?? 'th')
  return `${value}${suffix}`
}
