import { numeralToNumber } from './kanji-numerals.ts'

const supplement =
  /^[附付][ \t\u3000]*則(?=[ \t\u3000]*(?:$|[(（]|抄|[0-9０-９一二三四五六七八九十]|平成|令和|昭和|この))/
const appendix =
  /^(?:別[ \t\u3000]*表|別[ \t\u3000]*記|別[ \t\u3000]*紙|別[ \t\u3000]*添|別[ \t\u3000]*図|[付附][ \t\u3000]*[録表]|(?:別記)?様[ \t\u3000]*式)(?:[ \t\u3000]*(?:様式)?第?[ \t\u3000]*([0-9０-９]{1,3}|[一二三四五六七八九十]{1,3})(?:[ \t\u3000]*号(?:の[0-9０-９]+)?)?)?/

/** 附則, 別表第1, 別紙, 様式第2号 standing as a heading; null where the line only speaks of one. */
export function appendixLabel(text: string): { kind: 'suppl' | 'appdx'; number: number; length: number } | null {
  const asSupplement = supplement.exec(text)
  if (asSupplement) return { kind: 'suppl', number: 1, length: asSupplement[0].length }
  const asAppendix = appendix.exec(text)
  if (!asAppendix) return null
  const rest = text.slice(asAppendix[0].length)
  // A heading stands alone, before 「（第3条関係）」 or before a short title set off by a space.
  if (!/^[ \t\u3000]*(?:$|[(（][^。]{0,60}[)）][^。]{0,30}$|[ \t\u3000][^。、]{1,40}$)/.test(rest)) return null
  return {
    kind: 'appdx',
    number: asAppendix[1] ? (numeralToNumber(asAppendix[1]) ?? 1) : 1,
    length: asAppendix[0].trimEnd().length,
  }
}
