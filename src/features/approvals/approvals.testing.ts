import { createUnit } from '../organisation/create-unit.ts'
import { createAssignment } from '../people/create-assignment.ts'
import { createDesignation } from '../people/create-designation.ts'
import { createPerson } from '../people/create-person.ts'
import { createPost } from '../people/create-post.ts'
import { createSubstitute } from '../people/substitutes/create-substitute.ts'
import type { Client, TestOrganisation } from '../../testing/test-app.ts'

const since = '2026-04-01'
type Desk = { client: Client; cookie: string; postId: string; personId: string; name: string }
/** An office with a line of posts; but for the drafter everybody only reads, and acts by the post alone. */
export type Line = {
  units: { general: string; other: string }
  drafter: Desk
  chief: Desk
  head: Desk
  deputy: Desk
  secretary: Desk
  outsider: Client
  office: Client
}

/** 主事 → 係長 → 課長（情報セキュリティ管理者） → 事務局次長（統括・部局の責任者、局長の代理） → 事務局長（CISO）. */
export async function withLine(organisation: TestOrganisation): Promise<Line> {
  const { ctx } = organisation
  const general = (await createUnit(ctx, { name: '総務課', validFrom: since })).id
  const other = (await createUnit(ctx, { name: '業務課', validFrom: since })).id
  const desk = async (title: string, name: string, superiorId: string | null, role = 'readOnly'): Promise<Desk> => {
    const postId = (await createPost(ctx, { title, unitId: general, superiorId, validFrom: since })).id
    const personId = (await createPerson(ctx, { name, unitId: general, validFrom: since })).id
    await createAssignment(ctx, { personId, postId, validFrom: since })
    const scopeId = role === 'staff' ? general : null
    const { client, cookie } = await organisation.signIn(role, { personId, scopeId })
    return { client, cookie, postId, personId, name }
  }
  const secretary = await desk('事務局長', '沢渡 誠', null)
  const deputy = await desk('事務局次長', '佐伯 美緒', secretary.postId)
  const head = await desk('総務課長', '橘 俊', deputy.postId)
  const chief = await desk('庶務係長', '古賀 恵', head.postId)
  const drafter = await desk('主事', '水野 拓也', chief.postId, 'staff')
  for (const [securityRole, { postId }] of [
    ['ciso', secretary],
    ['chiefSecurityOfficer', deputy],
    ['departmentSecurityOfficer', deputy],
    ['securityManager', head],
  ] as const)
    await createDesignation(ctx, { securityRole, postId, validFrom: since })
  await createSubstitute(ctx, { postId: secretary.postId, byPostId: deputy.postId, validFrom: since })
  return {
    units: { general, other },
    drafter,
    chief,
    head,
    deputy,
    secretary,
    outsider: (await organisation.signIn('staff', { scopeId: other })).client,
    office: (await organisation.signIn('securityOffice')).client,
  }
}
