import { inScope } from '../../core/db/database.ts'
import { newId } from '../../core/ids.ts'
import { createMemberBody } from '../../features/organisation/create-member-body.ts'
import { municipalityCheckDigit } from '../../features/organisation/municipality-code.rules.ts'
import type { TestOrganisation } from '../../testing/test-app.ts'

/** Member bodies 町1 … 町n, each with two terminals and one paper asset in the register. */
export async function growUnion(
  { ctx, id: organisationId }: TestOrganisation,
  count: number,
  from = 1,
): Promise<string[]> {
  const ids: string[] = []
  for (let n = from; n < from + count; n++) {
    const code = `01${String(200 + n)}`
    const { id: unitId } = await createMemberBody(ctx, {
      name: `町${n}`,
      code: `${code}${municipalityCheckDigit(code)}`,
      validFrom: null,
    })
    ids.push(unitId)
    await inScope(ctx.db, organisationId, async (tx) => {
      const recordedAt = ctx.clock.now()
      const object = (kind: 'terminal' | 'asset', name: string) => ({
        organisationId,
        id: newId(),
        kind,
        name,
        unitId,
        recordedAt,
      })
      const terminals = [1, 2].map((k) => object('terminal', `窓口端末${n}-${k}`))
      const asset = object('asset', `申請書綴り${n}`)
      await tx
        .insertInto('object')
        .values([...terminals, asset])
        .execute()
      for (const [index, terminal] of terminals.entries())
        await tx
          .insertInto('terminal')
          .values({
            organisationId,
            id: terminal.id,
            number: `T${n}-${index + 1}`,
            kind: 'terminal',
            place: '窓口',
            changedAt: recordedAt,
          })
          .execute()
      await tx
        .insertInto('asset')
        .values({
          organisationId,
          id: asset.id,
          number: `A${n}`,
          medium: 'paper',
          binders: 3,
          place: '書庫',
          changedAt: recordedAt,
        })
        .execute()
    })
  }
  return ids
}
