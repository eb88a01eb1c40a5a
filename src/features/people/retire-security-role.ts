import { command } from '../../core/command.ts'
import { peopleErrors } from './people.errors.ts'
import { securityRoleSubject } from './security-roles.policy.ts'
import { securityRoleRetirement } from './security-roles.schema.ts'

/** Retires a role from a day, or brings it back. Refused while a post is designated to it on or after that day; the answer lists them. */
export const retireSecurityRole = command(
  'people.write',
  securityRoleRetirement,
  async ({ tx, input, load, record }) => {
    const before = await load(securityRoleSubject, input.id, 'retire')
    const { retiredAt } = input
    if (retiredAt !== null) {
      const designated = await tx
        .selectFrom('designation as d')
        .innerJoin('post as p', (join) =>
          join.onRef('p.organisationId', '=', 'd.organisationId').onRef('p.id', '=', 'd.postId'),
        )
        .select('p.title')
        .distinct()
        .where('d.securityRole', '=', before.code)
        .where((where) => where.or([where('d.validTo', 'is', null), where('d.validTo', '>=', retiredAt)]))
        .orderBy('p.title')
        .execute()
      if (designated.length > 0)
        throw peopleErrors('roleDesignated', { posts: designated.map(({ title }) => title).join('、') }, [
          { path: 'retiredAt', message: '' },
        ])
    }
    await tx.updateTable('securityRole').set({ retiredAt }).where('id', '=', before.id).execute()
    record({
      action: retiredAt === null ? 'securityRole.restore' : 'securityRole.retire',
      kind: 'securityRole',
      id: before.id,
      before,
      after: { ...before, retiredAt },
    })
  },
)
