import { sql } from 'kysely'
import type { Context } from '../../core/context.ts'
import type { Tx } from '../../core/db/database.ts'
import type { FieldProblem, Fields, PlannedRow } from '../registers/sheet/register-book.types.ts'
import { accountProblems, type AccountProblem } from './account-problems.labels.ts'
import { foldLogin } from './login.rules.ts'

const problem = (code: AccountProblem, key: string, detail = ''): FieldProblem => {
  const { reason, remedy } = accountProblems[code]
  const fill = (text: string) => text.replaceAll('{detail}', detail)
  return { key, reason: { ja: fill(reason.ja), en: fill(reason.en) }, remedy }
}
const loginOf = (fields: Fields): string => `${String(fields['systemId'])} ${foldLogin(String(fields['login']))}`

/** Rules between the fields of an account and between accounts: one login once in a system, whatever its case and width. One statement. */
export async function checkAccounts(tx: Tx, _ctx: Context, rows: readonly PlannedRow[]): Promise<FieldProblem[][]> {
  const moved = rows.filter(({ before, after }) => before === null || loginOf(before) !== loginOf(after))
  const taken = await takenLogins(tx, moved)
  const seen = new Set<string>()
  return rows.map((row) => {
    const { before, after } = row
    const problems: FieldProblem[] = []
    const login = loginOf(after)
    const shown = String(after['login'])
    if (seen.has(login)) problems.push(problem('loginTwice', 'login', shown))
    seen.add(login)
    const other = taken.get(login)
    if (other !== undefined && other !== row.id) problems.push(problem('loginTaken', 'login', shown))
    if (after['kind'] !== 'personal' && after['personId'] !== null)
      problems.push(problem('sharedHasPerson', 'personId'))
    const [from, to] = [after['grantedOn'], after['goneOn']]
    if (typeof from === 'string' && typeof to === 'string' && to < from)
      problems.push(problem('goneBeforeGranted', 'goneOn'))
    if (String(after['number'] ?? '') !== String(before?.['number'] ?? ''))
      problems.push(problem('numberComputed', 'number'))
    return problems
  })
}

/** Ids of accounts by system and folded login, among those that the rows name. */
async function takenLogins(tx: Tx, rows: readonly PlannedRow[]): Promise<Map<string, string>> {
  if (rows.length === 0) return new Map()
  const { rows: found } = await sql<{ id: string; systemId: string; login: string }>`
    select a.id, a.system_id, a.login from system_account a
    join unnest(${rows.map(({ after }) => after['systemId'] ?? null)}::uuid[], ${rows.map(({ after }) => foldLogin(String(after['login'])))}::text[]) as w(system_id, login)
      on w.system_id = a.system_id and lower(normalize(a.login, NFKC)) = w.login`.execute(tx)
  return new Map(found.map(({ id, ...fields }) => [loginOf(fields), id]))
}
