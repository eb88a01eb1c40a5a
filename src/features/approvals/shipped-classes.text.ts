import type { ApprovalKind } from '../../core/db/db.gen.ts'
import type { ClassCondition } from './class-condition.rules.ts'

type Shipped = {
  /** Never changes: what was given once under it is not given again. */
  code: string
  kind: ApprovalKind
  name: string
  condition?: ClassCondition
  standing?: boolean
  retentionYears: number | null
  /** Security roles in order; `superior`: the post above the one before. The last one decides. */
  route: readonly string[]
  /** Security roles that are consulted side by side just before the decision. */
  consult?: readonly string[]
}

/**
 * 決裁区分 that every body starts with (既定値): a table to begin from, after the roles of the guideline (対策基準「組織体制」), on paper.
 * Whoever has a 事務決裁規程 changes them to it.
 */
export const shippedClasses: readonly Shipped[] = [
  {
    code: 'documentRevision.procedure',
    kind: 'documentRevision',
    name: '実施手順・計画の制定・改定',
    condition: { tiers: ['procedure', 'plan'] },
    standing: true,
    retentionYears: 10,
    route: ['superior', 'securityManager', 'chiefSecurityOfficer'],
  },
  {
    code: 'documentRevision.policy',
    kind: 'documentRevision',
    name: '基本方針・対策基準の制定・改定',
    retentionYears: 30,
    route: ['superior', 'securityManager', 'chiefSecurityOfficer', 'ciso'],
    consult: ['departmentSecurityOfficer'],
  },
  {
    code: 'programme',
    kind: 'programme',
    name: '情報セキュリティ年間計画の決定',
    retentionYears: 5,
    route: ['superior', 'chiefSecurityOfficer', 'ciso'],
    consult: ['departmentSecurityOfficer'],
  },
  {
    code: 'operationalMatters',
    kind: 'operationalMatters',
    name: '運用事項の決定',
    retentionYears: 5,
    route: ['superior', 'chiefSecurityOfficer', 'ciso'],
  },
  {
    code: 'exemption',
    kind: 'exemption',
    name: '例外措置の許可',
    retentionYears: 5,
    route: ['superior', 'securityManager', 'chiefSecurityOfficer', 'ciso'],
  },
  {
    code: 'takeOut.high',
    kind: 'takeOut',
    name: '自治体機密性3以上の情報の持出し',
    condition: { leastClass: '3C' },
    retentionYears: 5,
    route: ['superior', 'securityManager', 'departmentSecurityOfficer'],
  },
  {
    code: 'takeOut',
    kind: 'takeOut',
    name: '持出しの許可',
    standing: true,
    retentionYears: 5,
    route: ['superior', 'securityManager'],
  },
  {
    code: 'connection',
    kind: 'connection',
    name: '接続・通信の許可',
    retentionYears: 5,
    route: ['superior', 'securityManager', 'chiefSecurityOfficer'],
    consult: ['systemManager'],
  },
  {
    code: 'disposal.high',
    kind: 'disposal',
    name: '自治体機密性3以上の情報を持つ機器・媒体の廃棄',
    condition: { leastClass: '3C' },
    retentionYears: 5,
    route: ['superior', 'securityManager', 'departmentSecurityOfficer'],
  },
  {
    code: 'disposal',
    kind: 'disposal',
    name: '機器・媒体の廃棄',
    standing: true,
    retentionYears: 5,
    route: ['superior', 'securityManager'],
  },
  {
    code: 'riskAcceptance',
    kind: 'riskAcceptance',
    name: 'リスクの受容',
    retentionYears: 5,
    route: ['superior', 'chiefSecurityOfficer', 'ciso'],
  },
  {
    code: 'inquiry',
    kind: 'inquiry',
    name: '照会・回答',
    standing: true,
    retentionYears: 5,
    route: ['superior', 'securityManager'],
  },
  {
    code: 'other',
    kind: 'other',
    name: '一般の伺い',
    retentionYears: 5,
    route: ['superior', 'securityManager', 'departmentSecurityOfficer'],
  },
]
