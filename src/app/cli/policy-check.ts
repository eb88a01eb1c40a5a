import { lintPolicy } from '../../features/documents/lint/lint-policy.ts'
import type { Finding, FindingKind } from '../../features/documents/lint/lint.types.ts'
import type { CliArguments, CliIo, ExitCode } from './cli-io.ts'
import { readPolicyWithSource } from './read-policy.ts'

const kinds: Record<FindingKind, { ja: string; en: string }> = {
  typo: { ja: '誤記の疑い', en: 'Possible slips' },
  variation: { ja: '表記ゆれ', en: 'Two spellings' },
  question: { ja: '照会事項', en: 'Questions' },
}

/** `policy check FILE`: what to look at before a text is decided on. The text is never changed. */
export async function policyCheck(io: CliIo, { positionals }: CliArguments): Promise<ExitCode> {
  const { parsed, source, format } = await readPolicyWithSource(io, positionals[0] ?? '')
  const findings = lintPolicy(parsed, source, format)
  for (const kind of ['typo', 'variation', 'question'] as const) {
    const own = findings.filter((finding) => finding.kind === kind)
    io.print(`${kinds[kind][io.locale]}: ${own.length}`)
    for (const finding of own) io.print(line(finding, io.locale))
  }
  io.value(findings.map((finding) => ({ ...finding, reason: finding.reason[io.locale] })))
  return 0
}

const line = ({ nodeId, quote, reason, suggestion }: Finding, locale: 'ja' | 'en'): string =>
  `  ${nodeId ?? '-'}  「${quote}」 ${reason[locale]}${suggestion === null ? '' : ` → ${suggestion}`}`
