const shift = (text: string, from: RegExp, by: number): string =>
  text.replace(from, (kana) => String.fromCharCode(kana.charCodeAt(0) + by))

/** A searched name as it may be stored: width, case and spaces folded, in hiragana and in katakana. */
export function nameVariants(search: string): string[] {
  const folded = search.normalize('NFKC').toLowerCase().replaceAll(/\s/g, '')
  return [...new Set([folded, shift(folded, /[ぁ-ゖ]/g, 0x60), shift(folded, /[ァ-ヶ]/g, -0x60)])]
}
