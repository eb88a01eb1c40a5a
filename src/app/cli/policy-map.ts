import { flattenClauses } from '../../features/duties/match/flatten-clauses.ts'
import { matchClauses } from '../../features/duties/match/match-clauses.ts'
import type { MatchResult } from '../../features/duties/match/match.types.ts'
import { type Catalogue, catalogue } from '../../features/measures/catalogue.ts'
import type { CliArguments, CliIo, ExitCode } from './cli-io.ts'
import { readPolicy } from './read-policy.ts'

/** `policy map FILE`: proposals for every clause, what stays without an answer on either side, and how far each 号 is covered. */
export async function policyMap(io: CliIo, { positionals }: CliArguments): Promise<ExitCode> {
  const parsed = await readPolicy(io, positionals[0] ?? '')
  const measures = await catalogue()
  const result = matchClauses(flattenClauses(parsed.nodes), measures)
  for (const line of lines(result, measures, io.locale === 'ja')) io.print(line)
  io.value({ clauses: result.clauses, unmatched: result.unmatched, silent: result.silent, heads: result.heads })
  return 0
}

function lines({ clauses, silent, heads }: MatchResult, { byId }: Catalogue, ja: boolean): string[] {
  const titleOf = (id: string): string => {
    const title = byId.get(id)?.title
    return `${id} ${(ja ? title?.ja : title?.en) ?? ''}`
  }
  return [
    ...clauses.flatMap((clause) => [
      `${clause.nodeId}  ${clause.label} ${clause.heading}${clause.rows.length === 0 ? (ja ? '  （対応なし）' : '  (none)') : ''}`,
      ...clause.rows.flatMap((row) => [`    ${row.score.toFixed(2)}  ${titleOf(row.id)}`, `          ${row.why}`]),
    ]),
    '',
    ...heads.map(({ head, rows, covered }) => `第${head}号: ${covered}/${rows}`),
    '',
    `${ja ? '文書に定めのない対策項目' : 'Rows on which the document is silent'}: ${silent.length}`,
    ...silent.map((id) => `  ${titleOf(id)}`),
  ]
}
