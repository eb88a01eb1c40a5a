import type { Message } from '../../core/errors.ts'
import type { SecurityRole } from './people.schema.ts'

/** Shipped security roles with what each does, as new organisations get them; a body may reword them (decision 0015). */
export const shippedSecurityRoles: Record<SecurityRole, Message & { task: string; taskEn: string }> = {
  ciso: {
    ja: '最高情報セキュリティ責任者（CISO）',
    en: 'CISO',
    task: '情報資産と対策のすべてについて最終の決定権と責任を負い、CSIRTを置く。',
    taskEn: 'Decides finally on all assets and measures; sets up the CSIRT.',
  },
  cisoAdviser: {
    ja: 'CISO補佐・アドバイザー',
    en: 'CISO adviser',
    task: '専門の知識によりCISOを助ける。',
    taskEn: 'Helps the CISO with expert knowledge.',
  },
  chiefSecurityOfficer: {
    ja: '統括情報セキュリティ責任者',
    en: 'Chief information security officer',
    task: 'CISOを補佐し、ネットワークの管理、実施手順、緊急連絡網、復旧を統括する。',
    taskEn: 'Assists the CISO; leads networks, procedures, the contact tree and recovery.',
  },
  departmentSecurityOfficer: {
    ja: '情報セキュリティ責任者',
    en: 'Department security officer',
    task: '部局の情報セキュリティ対策を統括し、意見の集約と教育を行う。',
    taskEn: 'Leads the measures of a department, gathers opinions, trains.',
  },
  securityManager: {
    ja: '情報セキュリティ管理者',
    en: 'Security manager',
    task: '課の対策に責任を負い、持出しなどを許可し、事故を直ちに報告する。',
    taskEn: 'Answers for a section; permits take-outs; reports incidents at once.',
  },
  systemManager: {
    ja: '情報システム管理者',
    en: 'System manager',
    task: '所管する情報システムの変更、運用、手順に責任を負う。',
    taskEn: 'Answers for changes, operation and procedures of a system.',
  },
  systemOperator: {
    ja: '情報システム担当者',
    en: 'System operator',
    task: '情報システム管理者の指示により作業を行う。',
    taskEn: 'Does the work that the system manager orders.',
  },
  committee: {
    ja: '情報セキュリティ委員会',
    en: 'Security committee',
    task: '重要な事項を審議し、毎年度の改善計画と実施状況を確かめる。',
    taskEn: 'Deliberates on what matters; checks the yearly improvement plan.',
  },
  csirt: {
    ja: 'CSIRT',
    en: 'CSIRT',
    task: '統一的な窓口として事故の報告を受け、状況を確かめ、CISOへ報告する。',
    taskEn: 'Single point of contact for incidents; assesses them and reports to the CISO.',
  },
  auditOfficer: {
    ja: '情報セキュリティ監査統括責任者',
    en: 'Security audit officer',
    task: '監査を計画し、独立した監査人を指名し、結果を委員会へ報告する。',
    taskEn: 'Plans audits, appoints independent auditors, reports to the committee.',
  },
  auditor: {
    ja: '監査人',
    en: 'Auditor',
    task: '監査を受ける部門から独立して監査する。',
    taskEn: 'Audits, independent of those who are audited.',
  },
  personalNumberGeneralOfficer: {
    ja: '特定個人情報の総括責任者',
    en: 'General officer for personal numbers',
    task: '特定個人情報等の管理を総括する。',
    taskEn: 'Oversees the handling of personal numbers.',
  },
  personalNumberProtectionOfficer: {
    ja: '特定個人情報の保護責任者',
    en: 'Protection officer for personal numbers',
    task: '所管する事務で特定個人情報等を適切に管理する。',
    taskEn: 'Protects personal numbers within an office.',
  },
  personalNumberAuditor: {
    ja: '特定個人情報の監査責任者',
    en: 'Auditor for personal numbers',
    task: '特定個人情報等の管理の状況を監査する。',
    taskEn: 'Audits the handling of personal numbers.',
  },
  personalNumberHandler: {
    ja: '個人番号の事務取扱担当者',
    en: 'Handler of personal numbers',
    task: '個人番号を利用する事務に従事する。',
    taskEn: 'Works with personal numbers.',
  },
  confirmer: {
    ja: '証跡の確認者',
    en: 'Confirmer of evidence',
    task: '証跡を登録した人とは別の人として、証跡を確かめる。',
    taskEn: 'Confirms evidence that somebody else attached.',
  },
}

/** What a body calls a role, in a language; without an English name the Japanese one. */
export const nameOf = (role: { nameJa: string; nameEn: string }, locale: 'ja' | 'en'): string =>
  locale === 'ja' || role.nameEn === '' ? role.nameJa : role.nameEn

/** What a role does; a shipped wording that nobody changed is shown in English too. */
export const taskOf = (role: { code: string; task: string }, locale: 'ja' | 'en'): string => {
  const shipped = Object.entries(shippedSecurityRoles).find(([code]) => code === role.code)?.[1]
  return locale === 'en' && shipped?.task === role.task ? shipped.taskEn : role.task
}
