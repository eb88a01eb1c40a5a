import type { Clause, ExtractedText, ParsedDocument } from '../documents.types.ts'

export type RefusalCode = 'empty' | 'tooShort' | 'notJapanese' | 'tableOnly' | 'letter' | 'noClauses' | 'notNormative'

/** Why a text is not taken as a policy, and what to do next. */
export type Refusal = { refused: true; code: RefusalCode; message: { ja: string; en: string } }

const messages: Record<RefusalCode, { ja: string; en: string }> = {
  empty: {
    ja: '文字が読み取れませんでした。文字を選択できるファイル（Word、テキスト、文字情報のあるPDF）を選び直してください。',
    en: 'No text was found. Choose a file whose text can be selected (Word, plain text, or a PDF with text).',
  },
  tooShort: {
    ja: '文章が短すぎて、方針や規程として読み取れませんでした。全文が入ったファイルかどうかを確かめてください。',
    en: 'The text is too short to be a policy. Check that the file holds the whole text.',
  },
  notJapanese: {
    ja: '日本語の文章ではないため、読み取れませんでした。プログラムやデータのファイルではないかを確かめ、方針や規程の本文を選び直してください。',
    en: 'This is not a Japanese text. It may be program code or data; choose the policy itself.',
  },
  tableOnly: {
    ja: '表のデータだけで、条文が見つかりませんでした。方針や規程の本文が入ったファイルを選び直してください。',
    en: 'This is a table of data without clauses. Choose the file that holds the policy text.',
  },
  letter: {
    ja: '通知文や案内文のようです。添付されている方針や規程の本文を選び直してください。',
    en: 'This looks like a letter or notice. Choose the policy that came with it.',
  },
  noClauses: {
    ja: '「第1条」「1」「(1)」のような条項の番号が見つかりませんでした。番号の付いた方針や規程の本文を選び直してください。',
    en: 'No clause numbers such as 第1条, 1 or (1) were found. Choose a policy text with numbered clauses.',
  },
  notNormative: {
    ja: '番号の付いた文章ですが、「定める」「しなければならない」のような決まりを述べた文が見つかりませんでした。方針や規程の本文を選び直してください。',
    en: 'The text is numbered, but holds no sentence that sets a rule. Choose a policy, standard or procedure.',
  },
}

const normative =
  /ものとする|(?:なければ|ては)ならない|なければなりません|てはいけない|を定め|に定め|定める|をいう|とする。|講じ|を目的と|目的とし|に努め|努める|努めなければ|遵守|(?:実施|策定|整備|確保|管理|保管|設置|指定|報告|記録|制限|禁止|周知|確認|点検|徹底|公表|公開|見直し|対応)(?:を行う|する|を図る|を行わ|しなければ)|(?:する|行う|ない|用いる|得る|受ける)こと(?:。|$)|できる。|適用する|施行する|(?:し|り|い|め|じ|れ)ます。|に関する基準/gm
const field =
  /情報|セキュリティ|規程|規則|方針|職員|管理|条例|要綱|基準|手順|責任者|組織|対策|保護|市長|町長|村長|知事|法第|法律|業務|委員会|システム/g
const letterSigns = [
  /^拝啓|^謹啓|^前略/m,
  /敬具|謹言|草々/,
  /時下(?:ますます|益々)|ご清栄|ご清祥|お慶び申し上げ/,
  /(?:様|各位|御中)\s*$/m,
  /(?:お願い|ご案内|ご連絡)(?:いた|申し上げ|し)ま/,
  /^記$/m,
  /くださ(?:い|います)/,
]

/** Refuses before parsing what holds no text to speak of; null where the text may be a policy. */
export function refuseText(source: ExtractedText): Refusal | null {
  const text = source.text.replaceAll(/\s/g, '')
  if (text.length === 0 && !source.lines.some((line) => line.label)) return refusal('empty')
  if (text.length < 30) return refusal('tooShort')
  const japanese = text.match(/[\u3040-\u30ff\u3400-\u9fff々〇ｦ-ﾟ]/g)?.length ?? 0
  if (japanese < text.length * 0.25) return refusal('notJapanese')
  return isTableOnly(source) ? refusal('tableOnly') : null
}

/** Refuses a parsed text that sets no rules; careful: standards and procedures of every wording must pass. */
export function refuse(parsed: ParsedDocument, source: ExtractedText): Refusal | null {
  const text = source.text
  const rules = text.match(normative)?.length ?? 0
  const signs = letterSigns.filter((sign) => sign.test(text)).length
  const labelled = count(parsed.nodes)
  if (labelled === 0) return refusal(signs >= 2 ? 'letter' : 'noClauses')
  if (signs >= 3 && rules < labelled) return refusal('letter')
  if (rules === 0) return refusal('notNormative')
  const words = text.match(field)?.length ?? 0
  if (words < 3 || rules < 0.04 * labelled) return refusal('notNormative')
  if (labelled < 2 && rules < 2) return refusal('noClauses')
  return null
}

function refusal(code: RefusalCode): Refusal {
  return { refused: true, code, message: messages[code] }
}

function count(nodes: Clause[]): number {
  return nodes.reduce((sum, node) => sum + (node.label === '' ? 0 : 1) + count(node.children), 0)
}

function isTableOnly(source: ExtractedText): boolean {
  const rows = source.lines.map((line) => source.text.slice(...line.at)).filter((row) => row.trim() !== '')
  if (rows.length < 3 || /。/.test(source.text)) return false
  const widths = rows.map((row) => Math.max(row.split(',').length, row.split('\t').length))
  const first = widths[0] ?? 0
  return first >= 3 && widths.filter((cells) => cells === first).length >= rows.length * 0.9
}
