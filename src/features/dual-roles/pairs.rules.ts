import type { Message } from '../../core/errors.ts'

/** Roles whose bearers do work that is audited (対策基準「組織体制」). */
const audited = [
  'chiefSecurityOfficer',
  'departmentSecurityOfficer',
  'securityManager',
  'systemManager',
  'systemOperator',
]

type StandingPair = {
  code: string
  /** Codes of security roles; nobody may bear one of each side on one day. */
  one: readonly string[]
  other: readonly string[]
  clause: Message
}

/** Roles that one person may not bear at once, each line with the rule that says so. */
export const standingPairs: readonly StandingPair[] = [
  {
    code: 'auditorAudited',
    one: ['auditOfficer', 'auditor'],
    other: audited,
    clause: {
      ja: '対策基準「兼務の禁止」：監査を受ける者と監査を行う者',
      en: 'Standard, "no double roles": who is audited may not audit',
    },
  },
  {
    code: 'personalNumberAudit',
    one: ['personalNumberAuditor'],
    other: ['personalNumberProtectionOfficer', 'personalNumberHandler'],
    clause: {
      ja: '特定個人情報の適正な取扱いに関するガイドライン（組織的安全管理措置）：監査責任者と保護責任者・事務取扱担当者',
      en: 'Guideline on specific personal information, organisational measures: the auditor is neither protection officer nor handler',
    },
  },
]

const approval: Message = {
  ja: '対策基準「兼務の禁止」：承認を申請する者と承認する者',
  en: 'Standard, "no double roles": who applies may not approve',
}

/** Acts that need another person than the one who did the act before. */
export const actPairs = {
  evidenceConfirm: {
    clause: approval,
    what: { ja: '証跡の登録と確認', en: 'attaching and confirming evidence' },
  },
  notApplicable: {
    clause: approval,
    what: { ja: '対象外の申出と決定', en: 'applying for and deciding "not applicable"' },
  },
  exemption: {
    clause: approval,
    what: { ja: '例外措置の申請と許可', en: 'applying for and approving an exemption' },
  },
  operationalMatters: {
    clause: approval,
    what: { ja: '運用事項の立案と決定', en: 'drafting and deciding operational matters' },
  },
  approval: {
    clause: approval,
    what: { ja: '起案と決裁', en: 'drafting and deciding' },
  },
  programme: {
    clause: approval,
    what: { ja: '年間計画の立案と決定', en: 'drafting and deciding the programme' },
  },
  correction: {
    clause: {
      ja: '対策基準「監査」：指摘を改善した者と改善を確認する者',
      en: 'Standard, audits: who corrected a finding may not close it',
    },
    what: { ja: '指摘の改善と確認', en: 'correcting and closing a finding' },
  },
} as const satisfies Record<string, { clause: Message; what: Message }>
export type ActPair = keyof typeof actPairs

/** The rule that a stored double role goes against, and for acts what was done twice; null where the table no longer names it. */
export function pairNamed(code: string): { clause: Message; what: Message | null } | null {
  const standing = standingPairs.find((pair) => pair.code === code)
  if (standing) return { clause: standing.clause, what: null }
  const act = Object.entries(actPairs).find(([name]) => name === code)?.[1]
  return act ?? null
}

/** The pair that two roles of one person make, whichever comes first; null where they go together. */
export function pairOf(a: string, b: string): { code: string; one: string; other: string } | null {
  for (const { code, one, other } of standingPairs) {
    if (one.includes(a) && other.includes(b)) return { code, one: a, other: b }
    if (one.includes(b) && other.includes(a)) return { code, one: b, other: a }
  }
  return null
}
