import type {
  AppliesIf,
  Assurance,
  EvidenceKind,
  Frequency,
  Head,
  HeadTransition,
  MeasureObject,
  MeasureRole,
  MeasureStrength,
  MeasureTier,
  Provenance,
  Threat,
} from './measures.schema.ts'

/** A label in both languages of the product. */
export interface Label {
  readonly ja: string
  readonly en: string
}

export const roleLabels: Record<MeasureRole, Label> = {
  ciso: { ja: '最高情報セキュリティ責任者（CISO）', en: 'Chief information security officer (CISO)' },
  cisoAdviser: { ja: 'CISO補佐官', en: 'CISO adviser' },
  chiefSecurityOfficer: { ja: '統括情報セキュリティ責任者', en: 'General information security officer' },
  departmentSecurityOfficer: { ja: '情報セキュリティ責任者', en: 'Department information security officer' },
  securityManager: { ja: '情報セキュリティ管理者', en: 'Information security manager' },
  systemManager: { ja: '情報システム管理者', en: 'Information system manager' },
  systemOperator: { ja: '情報システム担当者', en: 'Information system operator' },
  committee: { ja: '情報セキュリティ委員会', en: 'Information security committee' },
  csirt: { ja: 'CSIRT', en: 'CSIRT' },
  auditOfficer: { ja: '情報セキュリティ監査統括責任者', en: 'Security audit officer' },
  auditor: { ja: '情報セキュリティ監査人', en: 'Security auditor' },
  staff: { ja: '職員等', en: 'Staff' },
  personalNumberGeneralOfficer: { ja: '総括責任者（番号法）', en: 'General officer for individual numbers' },
  personalNumberProtectionOfficer: { ja: '保護責任者（番号法）', en: 'Protection officer for individual numbers' },
  personalNumberAuditor: { ja: '監査責任者（番号法）', en: 'Audit officer for individual numbers' },
  personalNumberHandler: { ja: '事務取扱担当者（番号法）', en: 'Handler of individual numbers' },
  head: { ja: '長その他の執行機関', en: 'Head and other executive organs' },
  assembly: { ja: '議会', en: 'Assembly' },
}

export const objectLabels: Record<MeasureObject, Label> = {
  organisation: { ja: '団体', en: 'Organisation' },
  boundBody: { ja: '適用組織', en: 'Bound body' },
  unit: { ja: '部署・拠点', en: 'Unit' },
  memberBody: { ja: '構成市町村', en: 'Member municipality' },
  post: { ja: '職', en: 'Post' },
  person: { ja: '職員等', en: 'Person' },
  asset: { ja: '情報資産', en: 'Information asset' },
  system: { ja: '情報システム・ネットワーク', en: 'System or network' },
  terminal: { ja: '端末', en: 'Terminal' },
  medium: { ja: '電磁的記録媒体', en: 'Storage medium' },
  area: { ja: '管理区域', en: 'Secure area' },
  zone: { ja: '領域', en: 'Network zone' },
  connection: { ja: '許可通信・回線', en: 'Permitted connection' },
  supplier: { ja: '委託先', en: 'Supplier' },
  contract: { ja: '契約', en: 'Contract' },
  cloudService: { ja: 'クラウドサービス', en: 'Cloud service' },
  socialAccount: { ja: 'ソーシャルメディアのアカウント', en: 'Social media account' },
  account: { ja: '利用者ID', en: 'User account' },
  activity: { ja: '実施事項', en: 'Activity' },
}

export const tierLabels: Record<MeasureTier, Label> = {
  basicPolicy: { ja: '基本方針', en: 'Basic policy' },
  standard: { ja: '対策基準', en: 'Standard' },
  procedure: { ja: '実施手順', en: 'Procedure' },
  plan: { ja: '計画', en: 'Plan' },
}

export const strengthLabels: Record<MeasureStrength, Label> = {
  must: { ja: '遵守事項', en: 'Mandatory' },
  should: { ja: '推奨事項', en: 'Recommended' },
}

export const provenanceLabels: Record<Provenance, Label> = {
  法令: { ja: '法令', en: 'Law' },
  省令: { ja: '省令', en: 'Ministerial ordinance' },
  総務省ガイドライン: { ja: '総務省ガイドライン', en: 'MIC guideline' },
  組織の決定: { ja: '組織の決定', en: 'Decision of the body' },
  既定値: { ja: '既定値', en: 'Default of this system' },
}

export const frequencyLabels: Record<Frequency, Label> = {
  once: { ja: '一度', en: 'Once' },
  continuous: { ja: '常時', en: 'Continuously' },
  month: { ja: '毎月', en: 'Monthly' },
  quarter: { ja: '四半期ごと', en: 'Quarterly' },
  halfYear: { ja: '半年ごと', en: 'Half-yearly' },
  year: { ja: '毎年度', en: 'Every fiscal year' },
  twoYears: { ja: '2年ごと', en: 'Every two years' },
  threeYears: { ja: '3年ごと', en: 'Every three years' },
}

export const threatLabels: Record<Threat, Label> = {
  1: { ja: '意図的な要因（攻撃・内部不正）', en: 'Intentional (attack, insider)' },
  2: { ja: '非意図的な要因（過失・欠陥・故障）', en: 'Unintentional (error, defect, failure)' },
  3: { ja: '災害', en: 'Disaster' },
  4: { ja: '疾病による要員不足', en: 'Shortage of staff through illness' },
  5: { ja: 'インフラ障害の波及', en: 'Failure of infrastructure' },
}

/** Assurance of evidence, states.md R7. */
export const assuranceLabels: Record<Assurance, Label> = {
  A: { ja: 'A 独立した監査で確認', en: 'A Independent audit, followed up' },
  B: { ja: 'B 実測・設定との照合', en: 'B Measured or compared with a configuration' },
  C: { ja: 'C 別の者が確認した記録・台帳照合', en: 'C Record confirmed by another person, or register check' },
  D: { ja: 'D 本人の申告', en: 'D Own declaration' },
}

export const evidenceKindLabels: Record<EvidenceKind, Label> = {
  record: { ja: '記録', en: 'Record' },
  document: { ja: '文書', en: 'Document' },
  list: { ja: '一覧・台帳', en: 'List or register' },
  configuration: { ja: '設定', en: 'Configuration' },
  measurement: { ja: '実測結果', en: 'Measurement' },
  contract: { ja: '契約書・覚書', en: 'Contract or memorandum' },
  minutes: { ja: '会議録', en: 'Minutes' },
  certificate: { ja: '証明書', en: 'Certificate' },
  photo: { ja: '写真', en: 'Photo' },
  report: { ja: '報告書', en: 'Report' },
}

export const appliesIfLabels: Record<AppliesIf, Label> = {
  always: { ja: 'すべての団体', en: 'Every body' },
  personalNumber: { ja: '個人番号利用事務がある', en: 'Handles individual numbers' },
  personalData: { ja: '個人情報を保有する', en: 'Holds personal information' },
  lgwan: { ja: 'LGWAN接続系がある', en: 'Has an LGWAN zone' },
  internet: { ja: 'インターネット接続系がある', en: 'Has an internet zone' },
  modelAlphaPrime: { ja: 'α´モデルを採る', en: 'Uses model α´' },
  modelBeta: { ja: 'βモデル又はβ´モデルを採る', en: 'Uses model β or β´' },
  cloud: { ja: 'クラウドサービスを使う', en: 'Uses cloud services' },
  outsourcing: { ja: '業務委託がある', en: 'Outsources work' },
  socialMedia: { ja: 'ソーシャルメディアを使う', en: 'Uses social media' },
  development: { ja: 'システムを開発・調達する', en: 'Develops or procures systems' },
  remoteWork: { ja: 'テレワーク・庁外作業がある', en: 'Has remote work' },
  wireless: { ja: '無線LANを使う', en: 'Uses wireless LAN' },
  ownServerRoom: { ja: '自前の電算室がある', en: 'Has a server room of its own' },
  byod: { ja: '私物端末の業務利用を認める', en: 'Allows private devices' },
}

/** Heads of 施行規則16条の3第1項, always with 号 and name, never a bare number. */
export const headLabels: Record<Head, Label> = {
  1: { ja: '第1号 組織', en: 'No. 1 Organisation' },
  2: { ja: '第2号 情報資産の分類', en: 'No. 2 Information assets' },
  3: { ja: '第3号 物理', en: 'No. 3 Physical' },
  4: { ja: '第4号 人的', en: 'No. 4 People' },
  5: { ja: '第5号 技術', en: 'No. 5 Technical' },
  6: { ja: '第6号 運用', en: 'No. 6 Operation' },
  7: { ja: '第7号 委託・外部サービス', en: 'No. 7 Outsourcing and services' },
  8: { ja: '第8号 評価・見直し', en: 'No. 8 Evaluation and review' },
}

export const headTransitionLabels: Record<HeadTransition, Label> = {
  none: { ja: '経過措置なし', en: 'No transition' },
  existingSystemsAndOutsourcing: {
    ja: '施行の際現に存する情報システム等・実施中の業務委託は従前の例による',
    en: 'Systems existing and outsourcing under way on the day of effect stay under the old rule',
  },
}
