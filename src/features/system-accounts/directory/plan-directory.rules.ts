import type { Day } from '../../../core/dates/days.ts'
import type { Message } from '../../../core/errors.ts'
import type { ImportLine } from '../../registers/import/read-import.ts'
import { plainCell } from '../../registers/sheet/cells.rules.ts'
import type { Fields, KnownRow } from '../../registers/sheet/register-book.types.ts'
import { blankAccount } from '../account-columns.rules.ts'
import { foldLogin } from '../login.rules.ts'
import { matchAccountOf } from '../match/match-account.ts'
import type { Match, MatchAccount } from '../match/match-people.rules.ts'
import { directoryProblems, type DirectoryProblem } from './directory-problems.labels.ts'
import { enabledByControl, readEnabled, readGroups, readStampDay } from './directory-values.rules.ts'
import { type ImportRules, patternTest } from './patterns.rules.ts'

/** `used`: only the day of the last use has moved, which is an observation and no change. `back`: it had been gone. */
export type DirectoryOutcome = 'add' | 'change' | 'back' | 'used' | 'unchanged'
export type PlannedAccount = {
  line: ImportLine
  outcome: DirectoryOutcome
  id: string | null
  before: Fields | null
  after: Fields
  changed: string[]
}
export type RefusedLine = { line: ImportLine; key: string; value: string; reason: Message; remedy: Message }
export type DirectoryPlan = { planned: PlannedAccount[]; gone: KnownRow[]; refused: RefusedLine[]; notUsers: number }

export type DirectoryKnown = {
  systemId: string
  /** The export lists the accounts of this unit or member body only; null: those of the whole system. */
  scopeUnitId: string | null
  /** Day on which the export was made. */
  day: Day
  /** Every account of the system. */
  accounts: readonly KnownRow[]
  rules: ImportRules
  match: (account: MatchAccount) => Match
  unitOf: (affiliation: string) => string | null
  personsUnit: (personId: string) => string | null
}

type Refuse = (key: string, problem: DirectoryProblem) => void
const observed = new Set(['lastUsedOn', 'seenOn', 'number'])

/** What an export comes to against the accounts that are known: added, changed, back, unchanged, gone, refused. Pure. */
export function planDirectory(known: DirectoryKnown, lines: readonly ImportLine[]): DirectoryPlan {
  const byLogin = new Map(known.accounts.map((row) => [foldLogin(String(row.fields['login'])), row]))
  const tests = {
    privileged: patternTest(known.rules.privileged),
    shared: patternTest(known.rules.shared),
    service: patternTest(known.rules.service),
  }
  const inScope = ({ unitId }: KnownRow) => known.scopeUnitId === null || unitId === known.scopeUnitId
  const plan: DirectoryPlan = { planned: [], gone: [], refused: [], notUsers: 0 }
  const seen = new Set<string>()
  for (const line of lines) {
    if (isNoUser(line)) {
      plan.notUsers++
      continue
    }
    const refused: RefusedLine[] = []
    const refuse: Refuse = (key, problem) =>
      void refused.push({ line, key, value: line.cells[key] ?? '', ...directoryProblems[problem] })
    const login = foldLogin(plainCell(line.cells['login'] ?? ''))
    const row = byLogin.get(login)
    if (login === '') refuse('login', 'noLogin')
    else if (login.length > 256) refuse('login', 'loginTooLong')
    else if (seen.has(login)) refuse('login', 'twice')
    else if (row && !inScope(row)) refuse('login', 'otherUnit')
    // Refused or not, the export shows the account: it is not gone.
    seen.add(login)
    const after = refused.length > 0 ? null : accountOf(known, tests, line, row ?? null, refuse)
    if (after === null || refused.length > 0) {
      plan.refused.push(...refused)
      continue
    }
    const before = row?.fields ?? null
    const changed = Object.keys(after).filter((key) => !before || before[key] !== after[key])
    const grave = changed.filter((key) => !observed.has(key))
    const outcome =
      before === null
        ? 'add'
        : before['goneOn'] !== null
          ? 'back'
          : grave.length > 0
            ? 'change'
            : changed.includes('lastUsedOn')
              ? 'used'
              : 'unchanged'
    plan.planned.push({ line, outcome, id: row?.id ?? null, before, after, changed: grave })
  }
  plan.gone = known.accounts.filter(
    (row) => row.fields['goneOn'] === null && inScope(row) && !seen.has(foldLogin(String(row.fields['login']))),
  )
  return plan
}

/** Computers, groups and contacts that csvde exports with the users. */
function isNoUser({ cells }: ImportLine): boolean {
  const kind = (cells['objectClass'] ?? '').trim().toLowerCase()
  return kind !== '' && !['user', 'person', 'inetorgperson', 'organizationalperson'].includes(kind)
}

const unspaced = (text: string): string => text.normalize('NFKC').replaceAll(/\s/g, '')

type Tests = Record<keyof ImportRules, (name: string) => boolean>

function accountOf(
  { systemId, scopeUnitId, day, match, unitOf, personsUnit }: DirectoryKnown,
  tests: Tests,
  { cells }: ImportLine,
  row: KnownRow | null,
  refuse: Refuse,
): Fields {
  const before = row?.fields ?? null
  const text = (key: string): string | undefined => {
    const cell = cells[key]
    if (cell === undefined) return undefined
    if (cell.length > 2000) refuse(key, 'tooLong')
    return plainCell(cell)
  }
  const stamp = (key: 'lastUsedOn' | 'grantedOn') => {
    const cell = cells[key]
    const read = cell === undefined ? { ok: true as const, day: null } : readStampDay(plainCell(cell))
    if (!read.ok) refuse(key, 'noDay')
    return read.ok ? read.day : null
  }
  const base: Fields = { ...blankAccount, ...before, systemId }
  const affiliation = text('affiliation') ?? String(base['affiliation'])
  const groups = cells['groups'] === undefined ? null : readGroups(cells['groups'])
  const used = stamp('lastUsedOn')
  const after: Fields = {
    ...base,
    login: before === null ? plainCell(cells['login'] ?? '').normalize('NFKC') : String(base['login']),
    affiliation,
    seenOn: day,
    goneOn: null,
    grantedOn: stamp('grantedOn') ?? base['grantedOn'] ?? null,
    // Several controllers of a domain know different days; an older one than is known says nothing.
    lastUsedOn:
      [used, base['lastUsedOn']]
        .filter((one) => typeof one === 'string')
        .toSorted()
        .at(-1) ?? null,
    groups: groups === null ? String(base['groups']) : groups.join('、').slice(0, 2000),
    enabled: enabledOf(cells, refuse) ?? base['enabled'] !== false,
    privileged: privilegedOf(cells, groups, tests, refuse) ?? base['privileged'] === true,
  }
  for (const key of ['name', 'staffNumber', 'email', 'basis']) {
    const given = text(key)
    if (given === undefined || (given === '' && key === 'basis')) continue
    // 佐伯　美緒 and 佐伯 美緒 from two systems are no change of the name.
    if (unspaced(given) !== unspaced(String(base[key]))) after[key] = given
  }
  const names = [String(after['login']), String(after['name'])]
  if (names.some(tests.service)) after['kind'] = 'service'
  else if (names.some(tests.shared)) after['kind'] = 'shared'
  if (after['kind'] !== 'personal') Object.assign(after, { personId: null, matchedBy: null })
  else if (after['personId'] === null && after['matchedBy'] === null) {
    const found = match(matchAccountOf(after))
    if (found.certainty === 'certain') Object.assign(after, { personId: found.personId, matchedBy: found.by })
  }
  const told = before === null || before['affiliation'] !== affiliation ? unitOf(affiliation) : null
  const person = typeof after['personId'] === 'string' ? personsUnit(after['personId']) : null
  after['unitId'] = scopeUnitId ?? told ?? before?.['unitId'] ?? person
  return after
}

function enabledOf(cells: ImportLine['cells'], refuse: Refuse): boolean | null {
  const control = enabledByControl(cells['control'] ?? '')
  if (control !== null) return control
  const enabled = readEnabled(plainCell(cells['enabled'] ?? ''))
  if (enabled === undefined) refuse('enabled', 'noFlag')
  if (typeof enabled === 'boolean') return enabled
  const mark = plainCell(cells['disabled'] ?? '')
  if (cells['disabled'] === undefined) return null
  // A mark in the column 停止 says that it is stopped, whatever word or sign it is.
  return mark === '' || readEnabled(mark) === false ? mark === '' || !/停止|無効|失効|disabled/i.test(mark) : false
}

function privilegedOf(
  cells: ImportLine['cells'],
  groups: readonly string[] | null,
  tests: Tests,
  refuse: Refuse,
): boolean | null {
  const cell = cells['privileged']
  const marked = cell === undefined ? null : readEnabled(plainCell(cell))
  if (marked === undefined) refuse('privileged', 'noFlag')
  if (marked === true) return true
  if (groups !== null) return groups.some(tests.privileged)
  return cell === undefined ? null : false
}
