/** Reads a number as it is typed: １，２００, 1,200, −3.5. Null for an empty text, NaN for what is no number. */
export const readNumber = (text: string): number | null => {
  const plain = text
    .normalize('NFKC')
    .replace(/[,\s、]/g, '')
    .replace(/^[−ー‐–]/, '-')
  return plain === '' ? null : /^-?\d+(\.\d+)?$/.test(plain) ? Number(plain) : Number.NaN
}
