import type { Clause, ParsedDocument } from '../../features/documents/documents.types.ts'
import type { CliArguments, CliIo, ExitCode } from './cli-io.ts'
import { readPolicy } from './read-policy.ts'

/** `policy parse FILE`: the clause tree as text, or as the JSON that integrations read. */
export async function policyParse(io: CliIo, { positionals }: CliArguments): Promise<ExitCode> {
  const parsed = await readPolicy(io, positionals[0] ?? '')
  for (const line of outline(parsed)) io.print(line)
  io.value(asJson(parsed))
  for (const warning of parsed.warnings)
    io.say({ ja: `注意: ${warning.message.ja}`, en: `Note: ${warning.message.en}` })
  return 0
}

type JsonClause = Pick<Clause, 'id' | 'type' | 'label' | 'heading' | 'text' | 'at'> & { children: JsonClause[] }

const clauseJson = ({ id, type, label, heading, text, at, children }: Clause): JsonClause => ({
  id,
  type,
  label,
  heading,
  text,
  at,
  children: children.map(clauseJson),
})

const asJson = ({ title, issuer, date, nodes, definitions, references, furniture, warnings }: ParsedDocument) => ({
  title,
  issuer,
  date,
  nodes: nodes.map(clauseJson),
  definitions: definitions.map(({ term, text, nodeId }) => ({ term, text, nodeId })),
  references: references.map(({ from, to, text }) => ({ from, to, text })),
  furniture,
  warnings,
})

const PREVIEW = 40

function outline({ title, issuer, date, nodes, definitions, references }: ParsedDocument): string[] {
  const head = [title, issuer, date].filter(Boolean)
  const walk = (clauses: Clause[], depth: number): string[] =>
    clauses.flatMap((clause) => [`${'  '.repeat(depth)}${nameOf(clause)}`, ...walk(clause.children, depth + 1)])
  const terms = definitions.map(({ term, nodeId }) => `  ${term} (${nodeId})`)
  const inward = references.filter(({ to }) => to !== null).length
  return [
    ...head,
    '',
    ...walk(nodes, 0),
    '',
    ...(terms.length > 0 ? ['定義 / definitions', ...terms] : []),
    `参照 / references: ${references.length} (${inward} →)`,
  ]
}

function nameOf({ label, heading, text }: Clause): string {
  const start = [...text.replaceAll('\n', ' ')]
  const words = heading || `${start.slice(0, PREVIEW).join('')}${start.length > PREVIEW ? '…' : ''}`
  return [label, words].filter(Boolean).join(' ')
}
