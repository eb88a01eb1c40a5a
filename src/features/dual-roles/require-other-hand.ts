import type { CommandScope } from '../../core/command.ts'
import type { Day } from '../../core/dates/days.ts'
import { AppError } from '../../core/errors.ts'
import { loadDesignated } from '../people/responsible.queries.ts'
import { fiscalYearEnd } from './collisions.rules.ts'
import { meansThem } from './decider.rules.ts'
import { dualRoleErrors } from './dual-roles.errors.ts'
import type { Override, Refused } from './dual-roles.schema.ts'
import type { ActPair } from './pairs.rules.ts'
import { roleName } from './role-name.labels.ts'
import { storeOverride } from './store-override.ts'
import { actOf, clauseOf } from './wording.labels.ts'

type Scope = Pick<CommandScope<unknown>, 'tx' | 'ctx' | 'record'>
/** Who applied: a person of the roster, else an account. */
type Applicant = { personId: string | null; id: string; name: string }
type About = { kind: string; id: string; name: string; unitId?: string | null }

/**
 * The actor is about to do both halves of an act: refused, or done with the approval of another person.
 * @returns the id of the approval, to be kept in the signal's detail
 * @throws {AppError} 409 naming the person and the act
 */
export async function doublyActing(
  scope: Scope,
  pair: ActPair,
  about: About,
  override: Override | undefined,
  applicant: Applicant | null = userOf(scope),
): Promise<string | null> {
  const { ctx } = scope
  if (applicant === null) return null
  if (!override) throw refusalOf(pair, applicant.name)
  const today = ctx.clock.today()
  const [id] = await storeOverride(
    scope,
    [
      {
        kind: 'act',
        pair,
        hand: applicant.personId ?? applicant.id,
        personId: applicant.personId,
        personName: applicant.name,
        one: '',
        other: '',
        aboutKind: about.kind,
        aboutId: about.id,
        aboutName: about.name,
        unitId: about.unitId ?? null,
        from: today,
        to: fiscalYearEnd(today),
      },
    ],
    override,
  )
  return id ?? null
}

const userOf = ({ ctx: { actor } }: Scope): Applicant | null => (actor.kind === 'user' ? actor : null)

/**
 * Whoever enters a decision applied for it, unless another applicant is named: where its text names them, a post that they held or a role that they bore on that day as the one who
 * decided, applicant and approver are one person.
 * @returns the id of the approval where there was need of one
 */
export async function requireOtherDecider(
  scope: Scope,
  pair: ActPair,
  decision: { decidedBy: string; decidedOn: Day },
  about: About,
  override: Override | undefined,
  applicant: Applicant | null = userOf(scope),
): Promise<string | null> {
  const { tx } = scope
  if (applicant === null) return null
  const { personId, name } = applicant
  const { posts, designated } = await loadDesignated(tx, decision.decidedOn, 'all')
  const held = posts.filter(({ holders }) => holders.some((holder) => holder.personId === personId))
  const roles = designated.filter(({ postId }) => held.some(({ id }) => id === postId))
  const rosterName = held.flatMap(({ holders }) => holders).find((holder) => holder.personId === personId)?.name
  const own = {
    names: [name, ...(rosterName ? [rosterName] : [])],
    titles: [
      ...held.flatMap(({ title, unitName }) => [title, `${unitName ?? ''}${title}`]),
      ...roles.flatMap(({ securityRole }) => [
        securityRole,
        roleName(securityRole, 'ja'),
        roleName(securityRole, 'en'),
      ]),
    ],
  }
  return meansThem(decision.decidedBy, own) ? doublyActing(scope, pair, about, override, applicant) : null
}

function refusalOf(pair: ActPair, person: string): AppError {
  const named = (locale: 'ja' | 'en'): Refused[] => [
    { person, what: actOf(pair, locale), clause: clauseOf(pair, locale), from: null, to: null },
  ]
  const { ja } = dualRoleErrors('act', { person, what: actOf(pair, 'ja') }).text
  const { en } = dualRoleErrors('act', { person, what: actOf(pair, 'en') }).text
  return new AppError('dualRoles.act', { status: 409, ja, en }, { dualRoles: named('ja'), dualRolesEn: named('en') })
}
