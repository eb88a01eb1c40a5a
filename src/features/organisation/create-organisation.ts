import { sql } from 'kysely'
import type { z } from 'zod'
import { type Change, command } from '../../core/command.ts'
import type { Context, Services } from '../../core/context.ts'
import type { Tx } from '../../core/db/database.ts'
import { newId } from '../../core/ids.ts'
import { fullAccess, roleNames, shippedGrants, shippedRoles } from '../../core/permission.ts'
import { addShippedSecurityRoles } from '../people/add-shipped-security-roles.ts'
import { organisationErrors } from './organisation.errors.ts'
import { organisationInput } from './organisation.schema.ts'

/** A new tenant with its shipped roles. Not reachable by an endpoint of a signed-in user: the set-up page and the command line call it. */
export async function createOrganisation(
  services: Services,
  raw: z.input<typeof organisationInput>,
  actor: Context['actor'],
): Promise<string> {
  const organisationId = newId(services.clock.now().getTime())
  const ctx: Context = { ...services, organisationId, actor, access: fullAccess, locale: 'ja' }
  await create(ctx, raw)
  return organisationId
}

const create = command('organisation.write', organisationInput, async ({ tx, ctx, input, record }) => {
  const { organisationId } = ctx
  const { rows } = await sql`select from organisation_by_code(${input.code})`.execute(tx)
  if (rows.length > 0) throw organisationErrors('codeTaken', { code: input.code })
  const row = {
    organisationId,
    code: input.code,
    name: input.name,
    kind: input.kind,
    isSample: input.isSample ?? false,
    createdAt: ctx.clock.now(),
  }
  await tx.insertInto('organisation').values(row).execute()
  await tx
    .insertInto('object')
    .values({ organisationId, id: organisationId, kind: 'organisation', name: input.name, recordedAt: ctx.clock.now() })
    .execute()
  await grantShippedRoles(tx, organisationId)
  await addShippedSecurityRoles(tx, organisationId)
  record({ action: 'organisation.create', kind: 'organisation', id: organisationId, before: null, after: row })
  // Without a body that the policy binds no duty could have a state; the user renames it or adds others.
  if (!row.isSample) record(await firstBody(tx, ctx, input.kind))
})

async function firstBody(tx: Tx, ctx: Context, kind: z.output<typeof organisationInput>['kind']): Promise<Change> {
  const { organisationId } = ctx
  const union = kind === 'wideAreaUnion' || kind === 'partialAffairsUnion'
  const body = {
    id: newId(ctx.clock.now().getTime()),
    name: union ? '事務局' : '執行機関',
    kind: union ? ('secretariat' as const) : ('executive' as const),
  }
  await tx
    .insertInto('object')
    .values({ organisationId, id: body.id, kind: 'boundBody', name: body.name, recordedAt: ctx.clock.now() })
    .execute()
  await tx.insertInto('boundBody').values({ organisationId, id: body.id, kind: body.kind, position: 1 }).execute()
  return { action: 'boundBody.create', kind: 'boundBody', id: body.id, before: null, after: body }
}

/**
 * Adds shipped roles and verbs that this release knows and the organisation has not been offered before; a body's own roles get none.
 * What was offered once is remembered: a verb that the body withdrew from a shipped role stays withdrawn (decision 0014).
 */
export async function grantShippedRoles(tx: Tx, organisationId: string): Promise<void> {
  await tx
    .insertInto('role')
    .values(
      shippedRoles.map((code) => ({
        organisationId,
        code,
        nameJa: roleNames[code].ja,
        nameEn: roleNames[code].en,
        shipped: true,
      })),
    )
    .onConflict((conflict) => conflict.doNothing())
    .execute()
  const offers = await tx
    .insertInto('roleOffer')
    .values(
      shippedRoles.flatMap((roleCode) => shippedGrants[roleCode].map((verb) => ({ organisationId, roleCode, verb }))),
    )
    .onConflict((conflict) => conflict.doNothing())
    .returning(['organisationId', 'roleCode', 'verb'])
    .execute()
  if (offers.length === 0) return
  await tx
    .insertInto('roleVerb')
    .values(offers)
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}
