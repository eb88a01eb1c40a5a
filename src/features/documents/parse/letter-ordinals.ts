const kata = 'アイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワヲン'
const halfKata = 'ｱｲｳｴｵｶｷｸｹｺｻｼｽｾｿﾀﾁﾂﾃﾄﾅﾆﾇﾈﾉﾊﾋﾌﾍﾎﾏﾐﾑﾒﾓﾔﾕﾖﾗﾘﾙﾚﾛﾜｦﾝ'
const iroha = 'イロハニホヘトチリヌルヲワカヨタレソツネナラムウヰノオクヤマケフコエテアサキユメミシヱヒモセス'
// Copied texts often hold these in place of ロ ニ ハ ヘ リ.
const lookalikes = new Map(Object.entries({ 口: 'ロ', 二: 'ニ', 八: 'ハ', へ: 'ヘ', り: 'リ' }))
const romans = ['i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix', 'x', 'xi', 'xii', 'xiii', 'xiv', 'xv']

/** ア → 1, ン → 46; half-width forms too. */
export function kataOrdinal(letter: string): number | null {
  return place(kata, letter) ?? place(halfKata, letter)
}

/** イ → 1, ロ → 2; look-alikes from other scripts too (口 → 2). */
export function irohaOrdinal(letter: string): number | null {
  return place(iroha, lookalikes.get(letter) ?? letter)
}

/** a → 1, Ａ → 1; null for more than one letter. */
export function latinOrdinal(letter: string): number | null {
  return letter.length === 1 ? place('abcdefghijklmnopqrstuvwxyz', ascii(letter)) : null
}

/** iv → 4, IV → 4; null where it is no roman numeral up to 15. */
export function romanOrdinal(letters: string): number | null {
  const index = romans.indexOf(ascii(letters))
  return index < 0 ? null : index + 1
}

function place(order: string, letter: string): number | null {
  const index = letter.length === 1 ? order.indexOf(letter) : -1
  return index < 0 ? null : index + 1
}

function ascii(text: string): string {
  return text.replaceAll(/[Ａ-Ｚａ-ｚ]/g, (letter) => String.fromCharCode(letter.charCodeAt(0) - 0xfee0)).toLowerCase()
}
