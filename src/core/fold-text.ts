const shift = (text: string, from: RegExp, by: number): string =>
  text.replace(from, (kana) => String.fromCharCode(kana.charCodeAt(0) + by))

/** Forms of one letter that stand in family registers and that NFKC leaves apart, each with the form it is looked up by. */
const forms = [
  '髙高',
  '﨑崎',
  '嵜崎',
  '𠮷吉',
  '濵浜',
  '濱浜',
  '邊辺',
  '邉辺',
  '德徳',
  '惠恵',
  '淸清',
  '靑青',
  '眞真',
  '槇槙',
  '瀨瀬',
  '賴頼',
  '澤沢',
  '廣広',
  '櫻桜',
  '條条',
  '斎斉',
  '齋斉',
  '齊斉',
  '冨富',
  '嶋島',
  '嶌島',
  '籠篭',
  '﨟臈',
]
const formOf = new Map(forms.map((pair) => [...pair] as [string, string]))
/** Both sides of the table for a search in the database (`translate`). */
export const formsFrom = [...formOf.keys()].join('')
export const formsTo = [...formOf.values()].join('')

/** Variation selectors, of which IVS are those above U+E0100: they choose a glyph, not a letter. */
export const selectors = '[\u{FE00}-\u{FE0F}\u{E0100}-\u{E01EF}]'
const selectorPattern = new RegExp(selectors, 'gu')

const folded = (text: string): string =>
  [...text.normalize('NFKC').replace(selectorPattern, '').toLowerCase().replaceAll(/\s/g, '')]
    .map((letter) => formOf.get(letter) ?? letter)
    .join('')

/** What two spellings of one name have in common: width, case, spaces, kana, glyph selectors and forms of letters (髙/高, 﨑/崎) folded. */
export const foldName = (text: string): string => shift(folded(text), /[ァ-ヶ]/g, -0x60)

/** A searched name as it may be stored: folded, in hiragana and in katakana. */
export function nameVariants(search: string): string[] {
  const text = folded(search)
  return [...new Set([text, shift(text, /[ぁ-ゖ]/g, 0x60), shift(text, /[ァ-ヶ]/g, -0x60)])]
}

const smallKana = 'ぁぃぅぇぉっゃゅょゎゕゖ'
const largeKana = 'あいうえおつやゆよわかけ'
const large = new Map([...smallKana].map((kana, index) => [kana, largeKana[index] ?? kana]))

/** What a text is searched by: as `foldName`, and small kana (キヤノン/キャノン) and the dashes of numbers (A‐01, A－01) folded too. */
export const foldSearch = (text: string): string =>
  foldName(text)
    .replace(/[ぁぃぅぇぉっゃゅょゎゕゖ]/g, (kana) => large.get(kana) ?? kana)
    .replaceAll(/[‐‑‒–—―−]/g, '-')

/** The words of a search line, folded; all of them have to be found. */
export const searchWords = (search: string): string[] => search.split(/\s+/).map(foldSearch).filter(Boolean)

const kanaFrom = Array.from({ length: 0x56 }, (_, at) => String.fromCharCode(0x30a1 + at)).join('')
const kanaTo = [...shift(kanaFrom, /[ァ-ヶ]/g, -0x60)].map((kana) => large.get(kana) ?? kana).join('')
/** Both sides of the tables of `foldSearch` for a search in the database (`translate`). */
export const searchFrom = `${formsFrom}${kanaFrom}${smallKana}`
export const searchTo = `${formsTo}${kanaTo}${largeKana}`
