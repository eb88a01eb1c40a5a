import type { DualMark } from '../dual-roles/dual-roles.schema.ts'
import { type SecurityRole, securityRoles } from './people.schema.ts'

type Designated = {
  securityRole: SecurityRole
  post: string
  unitName: string | null
  holders: { personId: string; name: string }[]
}
/** `standing`: held, 空席 (nobody holds the post), or 未指名 (no post bears the role). */
export type DesignationLine = {
  role: SecurityRole
  post: string
  unit: string
  holders: string
  standing: 'held' | 'vacant' | 'open'
  /** 兼務 of its holders, by this role. */
  dual: DualMark[]
}

/** 充て職一覧: every role in its order with each of its posts; a role without a post is a line of its own. */
export const designationList = (rows: readonly Designated[], marks: readonly DualMark[]): DesignationLine[] =>
  securityRoles.flatMap((role): DesignationLine[] => {
    const own = rows.filter(({ securityRole }) => securityRole === role)
    if (own.length === 0) return [{ role, post: '', unit: '', holders: '', standing: 'open', dual: [] }]
    return own.map(({ post, unitName, holders }) => ({
      role,
      post,
      unit: unitName ?? '',
      holders: holders.map(({ name }) => name).join('・'),
      standing: holders.length > 0 ? 'held' : 'vacant',
      dual: marks.filter((mark) => mark.role === role && holders.some(({ personId }) => personId === mark.personId)),
    }))
  })
