import type { DualMark } from '../dual-roles/dual-roles.schema.ts'
import type { Acting, Holder } from './responsible.schema.ts'

type Designated = {
  securityRole: string
  postId: string
  post: string
  unitName: string | null
  holders: readonly Holder[]
  acting: Acting
}
type Role = { code: string; nameJa: string; nameEn: string }
/** `standing`: held, 代理 (nobody of its holders is there), 不在 (and nobody acts), 空席 (nobody holds the post), or 未指名 (no post bears the role). */
export type DesignationLine = {
  key: string
  role: Role
  post: string
  unit: string
  holders: readonly Holder[]
  acting: Acting
  standing: 'held' | 'acting' | 'away' | 'vacant' | 'open'
  /** 兼務 of its holders, by this role. */
  dual: DualMark[]
}

const standingOf = (acting: Acting): DesignationLine['standing'] =>
  acting === null ? 'held' : acting.by.length > 0 ? 'acting' : acting.why === 'vacant' ? 'vacant' : 'away'

/** 充て職一覧: every role in the body's order with each of its posts; a role without a post is a line of its own. */
export const designationList = (
  roles: readonly Role[],
  rows: readonly Designated[],
  marks: readonly DualMark[],
): DesignationLine[] =>
  roles.flatMap((role): DesignationLine[] => {
    const own = rows.filter(({ securityRole }) => securityRole === role.code)
    if (own.length === 0)
      return [{ key: role.code, role, post: '', unit: '', holders: [], acting: null, standing: 'open', dual: [] }]
    return own.map(({ postId, post, unitName, holders, acting }) => ({
      key: `${role.code} ${postId}`,
      role,
      post,
      unit: unitName ?? '',
      holders,
      acting,
      standing: standingOf(acting),
      dual: marks.filter(
        (mark) => mark.role === role.code && holders.some(({ personId }) => personId === mark.personId),
      ),
    }))
  })
