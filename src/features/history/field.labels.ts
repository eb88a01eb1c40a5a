import { formatBoth } from '../../core/dates/wareki.ts'
import type { Message } from '../../core/errors.ts'
import { roleNames } from '../../core/permission.ts'
import { verbNames } from '../../core/permission.labels.ts'
import { providerFields } from '../auth/external/providers.labels.ts'
import { organisationLabels } from '../organisation/organisation.labels.ts'
import { absenceLabels } from '../people/holders.text.ts'
import { peopleLabels } from '../people/people.labels.ts'
import { shippedSecurityRoles } from '../people/security-role.labels.ts'

/** What the fields of history payloads are called; one that is not listed shows under its own key. */
const fields: Record<string, Message> = {
  ...providerFields,
  name: { ja: '名称', en: 'Name' },
  title: { ja: '名称', en: 'Title' },
  kind: { ja: '種類', en: 'Kind' },
  code: { ja: '番号・略号', en: 'Code' },
  position: { ja: '順', en: 'Position' },
  parentId: { ja: '上位', en: 'Parent' },
  unitId: { ja: '部署・市町村', en: 'Unit' },
  superiorId: { ja: '上位の職', en: 'Superior' },
  validFrom: { ja: '始まりの日', en: 'First day' },
  validTo: { ja: '終わりの日', en: 'Last day' },
  kana: { ja: 'ふりがな', en: 'Reading' },
  staffNumber: { ja: '職員番号', en: 'Staff number' },
  covered: { ja: '職員等に含まれる', en: 'Covered as staff' },
  email: { ja: 'メールアドレス', en: 'E-mail address' },
  person: { ja: '人', en: 'Person' },
  personId: { ja: '名簿の人', en: 'Person' },
  post: { ja: '職', en: 'Post' },
  postId: { ja: '職', en: 'Post' },
  securityRole: { ja: '役割', en: 'Role' },
  username: { ja: '利用者名', en: 'User name' },
  displayName: { ja: '氏名', en: 'Name' },
  active: { ja: '有効', en: 'Active' },
  grants: { ja: '役割と範囲', en: 'Roles and scope' },
  nameJa: { ja: '日本語の名前', en: 'Japanese name' },
  nameEn: { ja: '英語の名前', en: 'English name' },
  note: { ja: '覚え書き', en: 'Note' },
  requiresSecondFactor: { ja: '二段階認証が必要', en: 'Second step required' },
  verbs: { ja: '権限', en: 'Permissions' },
  shipped: { ja: '初めからある役割', en: 'Shipped' },
  locale: { ja: '表示の言語', en: 'Language' },
  passwordReset: { ja: 'パスワード再設定', en: 'Password reset' },
  secondFactorCleared: { ja: '二段階認証の解除', en: 'Second step cleared' },
  mustChangePassword: { ja: '次のサインインで変更を求める', en: 'Has to be changed' },
  passwordValidUntil: { ja: '最初のパスワードの期限', en: 'Initial password until' },
  failedSignIns: { ja: '続けて誤った回数', en: 'Wrong tries in a row' },
  lockedUntil: { ja: '受け付けない期限', en: 'Locked until' },
  sessionsEnded: { ja: '終了した端末の数', en: 'Sessions ended' },
  isSample: { ja: '見本', en: 'Sample' },
  fiscalYear: { ja: '年度', en: 'Fiscal year' },
  retentionYears: { ja: '保存年限', en: 'Retention (years)' },
  disclosure: { ja: '開示区分', en: 'Disclosure' },
  disclosureReason: { ja: '非開示の理由', en: 'Reason for non-disclosure' },
  documentNumber: { ja: '文書番号', en: 'Document number' },
  state: { ja: '状態', en: 'State' },
  tier: { ja: '文書の段階', en: 'Tier' },
  number: { ja: '版の番号', en: 'Number' },
  reason: { ja: '理由', en: 'Reason' },
  decidedOn: { ja: '決裁日', en: 'Decided on' },
  decidedBy: { ja: '決裁者', en: 'Decided by' },
  place: { ja: '所在', en: 'Place' },
  dataDate: { ja: 'データの日付', en: 'Date of the data' },
  periodFrom: { ja: '対象期間の始まり', en: 'Period from' },
  periodTo: { ja: '対象期間の終わり', en: 'Period to' },
  fileName: { ja: 'ファイル名', en: 'File' },
  fileSha256: { ja: 'ファイルのハッシュ値', en: 'Hash of the file' },
  link: { ja: 'リンク', en: 'Link' },
  form: { ja: '形', en: 'Form' },
  verdict: { ja: '判定', en: 'Verdict' },
  effectiveFrom: { ja: '施行日', en: 'Effective from' },
  ownerPostId: { ja: '担当する職', en: 'Owner' },
  confirmedBy: { ja: '確認者', en: 'Confirmed by' },
  clauseId: { ja: '規定', en: 'Clause' },
  clauses: { ja: '規定', en: 'Clauses' },
  from: { ja: '始まりの日', en: 'From' },
  until: { ja: '終わりの日', en: 'Until' },
  fact: { ja: '事実', en: 'Fact' },
  objectIds: { ja: '対象', en: 'Objects' },
  compensatingMeasure: { ja: '代わりの対策', en: 'Compensating measure' },
  strength: { ja: '強さ', en: 'Strength' },
  measureIds: { ja: '対策項目', en: 'Measures' },
  createdCount: { ja: '登録数', en: 'Created' },
  size: { ja: '大きさ', en: 'Size' },
  settingBody: { ja: '策定主体', en: 'Set by' },
  effectiveTo: { ja: '失効日', en: 'Effective until' },
  task: { ja: '担うこと', en: 'What it does' },
  retiredAt: { ja: '廃止の日', en: 'Retired from' },
  decidingPostId: { ja: '決裁する職', en: 'Deciding post' },
  decidingPost: { ja: '決裁する職', en: 'Deciding post' },
  binds: { ja: '定める対象の適用組織', en: 'Sets the policy of' },
  by: { ja: '代わる人・職', en: 'By' },
  byPostId: { ja: '代わる職', en: 'By post' },
  byPersonId: { ja: '代わる人', en: 'By person' },
  substitutes: { ja: '代理の順', en: 'Substitutes in order' },
  phones: { ja: '電話番号', en: 'Phones' },
  pointOfContact: { ja: '統一的な窓口（PoC）', en: 'Point of contact' },
  verifiedOn: { ja: '最終確認日', en: 'Last verified on' },
  verifiedBy: { ja: '確認した人', en: 'Verified by' },
  verifiedPeople: { ja: '確認時の人', en: 'People when verified' },
  verifyMonths: { ja: '確認の間隔（月）', en: 'Interval (months)' },
  recordedOn: { ja: '記録日', en: 'Recorded on' },
  axis: { ja: '分類の軸', en: 'Axis' },
  levels: { ja: '区分', en: 'Levels' },
  levelSet: { ja: '区分の体系', en: 'Level set' },
  handling: { ja: '取扱い', en: 'Handling' },
  mapping: { ja: '読替え', en: 'Mapping' },
  guideline: { ja: 'ガイドラインの区分', en: 'Guideline' },
  description: { ja: '説明', en: 'Description' },
  confidentiality: { ja: '機密性', en: 'Confidentiality' },
  integrity: { ja: '完全性', en: 'Integrity' },
  availability: { ja: '可用性', en: 'Availability' },
  mostConfidentiality: { ja: '置いてよい機密性の上限', en: 'Most confidential class' },
  container: { ja: '収める先', en: 'Container' },
  content: { ja: '収めたもの', en: 'Content' },
  display: { ja: '閲覧・表示', en: 'Display' },
  copy: { ja: '複写・複製', en: 'Copying' },
  send: { ja: '送付・送信', en: 'Sending' },
  carry: { ja: '運搬・持出し', en: 'Carrying' },
  store: { ja: '保管', en: 'Storing' },
  dispose: { ja: '廃棄', en: 'Disposal' },
  approver: { ja: '承認者', en: 'Approved by' },
  approverId: { ja: '承認者（名簿）', en: 'Approver on the roster' },
  hand: { ja: '兼務する人', en: 'Who bears both' },
  one: { ja: '一方の役割', en: 'One role' },
  other: { ja: '他方の役割', en: 'Other role' },
  pair: { ja: '兼務の種類', en: 'Kind of double role' },
  personName: { ja: '兼務する人の氏名', en: 'Name of the person' },
  aboutKind: { ja: '対象の種類', en: 'Kind of object' },
  aboutId: { ja: '対象の記録', en: 'About' },
  aboutName: { ja: '対象の名称', en: 'Name of the object' },
  dualRole: { ja: '兼務の承認', en: 'Approval of a double role' },
  override: { ja: '兼務の承認', en: 'Approval of a double role' },
  approvedBy: { ja: '承認者', en: 'Approved by' },
  withdrawnAt: { ja: '取消しの日時', en: 'Withdrawn at' },
  withdrawnReason: { ja: '取消しの理由', en: 'Reason of the withdrawal' },
  combined: { ja: '合わせて読んだファイル', en: 'Read together' },
  dated: { ja: '日付の記載', en: 'Dated' },
  documentId: { ja: '文書', en: 'Document' },
  encoding: { ja: '文字コード', en: 'Character set' },
  format: { ja: 'ファイルの形式', en: 'File format' },
  issuer: { ja: '発出者', en: 'Issuer' },
  trackedChanges: { ja: '変更履歴', en: 'Tracked changes' },
  version: { ja: '内容の版', en: 'Version' },
  confirmedAt: { ja: '確定の日時', en: 'Confirmed at' },
  decidedPrecision: { ja: '決裁日の詳しさ', en: 'Precision of the day' },
  measureId: { ja: '対策項目', en: 'Measure' },
  objectKind: { ja: '対象の種類', en: 'Kind of objects' },
  critical: { ja: '重要', en: 'Critical' },
  dutyId: { ja: '遵守事項', en: 'Duty' },
  dutyIds: { ja: '遵守事項', en: 'Duties' },
  every: { ja: '頻度', en: 'Frequency' },
  frequencyProvenance: { ja: '頻度の根拠', en: 'Provenance of the frequency' },
  heads: { ja: '施行規則の号', en: 'Heads of Article 16-3' },
  least: { ja: '必要な保証の水準', en: 'Assurance asked for' },
  maxAgeMonths: { ja: 'データの有効月数', en: 'Months for which data hold' },
  measureHash: { ja: '対策項目の版', en: 'Edition of the measure' },
  provenance: { ja: '根拠', en: 'Provenance' },
  subjectRole: { ja: '実施する役割', en: 'Role that has the duty' },
  text: { ja: '本文', en: 'Text' },
  trigger: { ja: '行う契機', en: 'Occasion' },
  appliesFrom: { ja: '適用の始まり', en: 'Applies from' },
  accepted: { ja: '確定した対応', en: 'Accepted matches' },
  rejected: { ja: '退けた対応', en: 'Rejected matches' },
  anchors: { ja: '根拠の規定', en: 'Anchors' },
  duties: { ja: '遵守事項', en: 'Duties' },
  rules: { ja: '結び付けた規程', en: 'Linked rules' },
  confirmation: { ja: '確認の記録', en: 'Confirmation' },
  attachedAt: { ja: '登録の日時', en: 'Attached at' },
  attachedBy: { ja: '登録した人', en: 'Attached by' },
  targets: { ja: '対象', en: 'Objects' },
  objectId: { ja: '対象', en: 'Object' },
  signal: { ja: '記録', en: 'Signal' },
  items: { ja: '決定した項目', en: 'Items' },
  compensatingEvidenceId: { ja: '代わりの対策の証跡', en: 'Evidence of the compensating measure' },
  effectiveOn: { ja: '発令日', en: 'Effective on' },
  filledBy: { ja: '後任の発令', en: 'Filled by' },
  appliedAt: { ja: '反映の日時', en: 'Applied at' },
  scopeId: { ja: '範囲', en: 'Scope' },
  role: { ja: '役割', en: 'Role' },
  verifierKey: { ja: '公開鍵', en: 'Public key' },
  root: { ja: '根（ルートハッシュ）', en: 'Root hash' },
  adopted: { ja: '印を確かめずに封かんした行', en: 'Rows sealed without their mark' },
  purgedBefore: { ja: '消去の基準日', en: 'Retention passed by' },
  purgedRows: { ja: '消去した行数', en: 'Rows purged' },
  purgedGroups: { ja: '消去の内訳', en: 'Purged by kind and year' },
  rows: { ja: '行数', en: 'Rows' },
}

/** The word for a field; of a nested one the last part counts: `decision.decidedOn`. */
export function fieldName(field: string, locale: 'ja' | 'en'): string {
  const word = fields[field] ?? fields[lastPart(field)]
  return word?.[locale] ?? field
}

const values: Record<string, Message> = {
  confidentiality: { ja: '機密性', en: 'confidentiality' },
  integrity: { ja: '完全性', en: 'integrity' },
  availability: { ja: '可用性', en: 'availability' },
  ...organisationLabels,
  ...peopleLabels,
  ...shippedSecurityRoles,
  ...absenceLabels,
  ...roleNames,
  oidc: { ja: 'OpenID Connect', en: 'OpenID Connect' },
  ldap: { ja: 'LDAP・Active Directory', en: 'LDAP / Active Directory' },
  startTls: { ja: 'StartTLS', en: 'StartTLS' },
  ldaps: { ja: 'LDAPS', en: 'LDAPS' },
  none: { ja: 'しない', en: 'none' },
  search: { ja: '検索してから確かめる', en: 'search, then bind' },
  template: { ja: '名前の型で確かめる', en: 'bind by a template' },
  true: { ja: 'はい', en: 'yes' },
  false: { ja: 'いいえ', en: 'no' },
  open: { ja: '開示', en: 'open' },
  partly: { ja: '部分開示', en: 'partly open' },
  closed: { ja: '非開示', en: 'closed' },
  ja: { ja: '日本語', en: 'Japanese' },
  en: { ja: '英語', en: 'English' },
  draft: { ja: '案', en: 'draft' },
  confirmed: { ja: '確定', en: 'confirmed' },
  discarded: { ja: '取消し', en: 'discarded' },
  positive: { ja: '適合を示す', en: 'positive' },
  negative: { ja: '不適合を示す', en: 'negative' },
  basicPolicy: { ja: '基本方針', en: 'basic policy' },
  standard: { ja: '対策基準', en: 'standard' },
  procedure: { ja: '実施手順', en: 'procedure' },
  standing: { ja: '役割の兼務', en: 'double role' },
  act: { ja: '行為の兼務', en: 'double act' },
}

/** Fields whose value is one of a few words; whatever a person typed is never translated. */
const worded = new Set([
  'axis',
  'kind',
  'securityRole',
  'active',
  'shipped',
  'pointOfContact',
  'covered',
  'isSample',
  'passwordReset',
  'mustChangePassword',
  'secondFactorCleared',
  'requiresSecondFactor',
  'shipped',
  'encryption',
  'find',
  'secondStepOutside',
  'linkByName',
  'allowHttp',
  'secretSet',
  'secretChanged',
  'locale',
  'disclosure',
  'state',
  'tier',
  'verdict',
  'one',
  'other',
  'role',
  'objectKind',
  'subjectRole',
])

const lastPart = (field: string): string => field.split('.').at(-1) ?? field

/** 役割（範囲、期間） for the lists that history keeps as `role: staff / scopeId: … / validTo: …`; a role of the body's own stands there by name. */
const grantName = (text: string, locale: 'ja' | 'en'): string =>
  text
    .split('、')
    .map((grant) => {
      const parts = new Map(grant.split(' / ').map((part) => [part.split(': ')[0] ?? '', part.replace(/^\w+: /, '')]))
      const role = parts.get('role')
      if (role === undefined) return grant
      const [from, to] = [parts.get('validFrom'), parts.get('validTo')]
      const days = from || to ? `${from ? formatBoth(from) : ''}～${to ? formatBoth(to) : ''}` : null
      const scope = parts.has('own') ? { ja: '本人', en: 'own' }[locale] : parts.get('scopeId')
      const limits = [scope, days].filter((limit) => limit !== undefined && limit !== null)
      return `${values[role]?.[locale] ?? role}${limits.length > 0 ? `（${limits.join('、')}）` : ''}`
    })
    .join('、')

const words: Record<string, Message> = verbNames

/** A stored value as a reader knows it. */
export function valueName(field: string, value: string, locale: 'ja' | 'en'): string {
  if (field === 'grants') return grantName(value, locale)
  if (field === 'verbs')
    return value
      .split('、')
      .map((verb) => words[verb]?.[locale] ?? verb)
      .join('、')
  if (/^\d{4}-\d{2}-\d{2}$/.test(value)) return formatBoth(value)
  // Lists of records keep their keys: `fiscalYear: 2026 / rows: 3`.
  if (/(?:^|、| \/ )\w+: /.test(value))
    return value.replace(
      /(^|、| \/ )(\w+): /g,
      (_, before: string, key: string) => `${before}${fieldName(key, locale)}：`,
    )
  return worded.has(lastPart(field)) ? (values[value]?.[locale] ?? value) : value
}
