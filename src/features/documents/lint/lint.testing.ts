import type { ParsedDocument } from '../documents.types.ts'
import { extractedFromText } from '../parse/extracted-from-text.ts'
import { parseDocument } from '../parse/parse-document.ts'
import { lintPolicy } from './lint-policy.ts'
import type { Finding } from './lint.types.ts'

/** Findings on a whole text, as the command line would give them. */
export function lintText(text: string): Finding[] {
  const extracted = extractedFromText(text)
  const parsed: ParsedDocument | { code: string } = parseDocument(extracted)
  if (!('nodes' in parsed)) throw new Error(parsed.code)
  return lintPolicy(parsed, extracted.text, extracted.format)
}

/** A small policy around the words that matter, long enough to be read as one. */
export const policyWith = (...clauses: string[]): string =>
  [
    '情報セキュリティ規程',
    '',
    '第1条　この規程は、情報資産を守るために必要な事項を定めるものとする。',
    ...clauses.map((words, index) => `第${index + 2}条　${words}`),
    `第${clauses.length + 2}条　職員は、この規程を守らなければならない。`,
    `第${clauses.length + 3}条　この規程に定めのない事項は、別に定める。`,
    '',
  ].join('\n')
