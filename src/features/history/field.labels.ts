import { formatBoth } from '../../core/dates/wareki.ts'
import type { Message } from '../../core/errors.ts'
import { roleNames } from '../../core/permission.ts'
import { organisationLabels } from '../organisation/organisation.labels.ts'
import { peopleLabels } from '../people/people.labels.ts'

/** What the fields of history payloads are called; one that is not listed shows under its own key. */
const fields: Record<string, Message> = {
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
  locale: { ja: '表示の言語', en: 'Language' },
  passwordReset: { ja: 'パスワード再設定', en: 'Password reset' },
  secondFactorCleared: { ja: '二段階認証の解除', en: 'Second step cleared' },
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
  recordedOn: { ja: '記録日', en: 'Recorded on' },
  systemId: { ja: 'システム', en: 'System' },
  login: { ja: '利用者ID', en: 'Login' },
  affiliation: { ja: 'システム上の所属', en: 'Affiliation in the system' },
  privileged: { ja: '特権', en: 'Privileged' },
  groups: { ja: '権限・グループ', en: 'Groups' },
  matchedBy: { ja: '照合の根拠', en: 'Matched by' },
  responsiblePostId: { ja: '共用IDの管理者', en: 'Responsible post' },
  basis: { ja: '付与の根拠', en: 'Basis' },
  grantedOn: { ja: '付与日', en: 'Granted' },
  lastUsedOn: { ja: '最終利用日', en: 'Last used' },
  enabled: { ja: '利用可', en: 'Enabled' },
  goneOn: { ja: 'なくなった日', en: 'Gone on' },
  usedOn: { ja: '利用日', en: 'Used on' },
  who: { ja: '利用した人', en: 'Used by' },
  purpose: { ja: '用件・目的', en: 'Purpose' },
  answer: { ja: '要否', en: 'Answer' },
  note: { ja: '備考', en: 'Note' },
  answeredBy: { ja: '回答者', en: 'Answered by' },
  askedOn: { ja: '依頼日', en: 'Asked on' },
  dueOn: { ja: '回答期限', en: 'Due' },
  closedOn: { ja: '終了日', en: 'Closed on' },
  accounts: { ja: '利用者IDの数', en: 'Accounts' },
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
  ...roleNames,
  personal: { ja: '個人', en: 'personal' },
  shared: { ja: '共用', en: 'shared' },
  service: { ja: 'システム用', en: 'service' },
  hand: { ja: '人が確認', en: 'by a person' },
  none: { ja: '該当する人なし', en: 'nobody' },
  nameAndUnit: { ja: '氏名と所属', en: 'name and unit' },
  keep: { ja: '継続', en: 'keep' },
  change: { ja: '変更', en: 'change' },
  remove: { ja: '削除', en: 'remove' },
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
}

/** Fields whose value is one of a few words; whatever a person typed is never translated. */
const worded = new Set([
  'answer',
  'enabled',
  'matchedBy',
  'privileged',
  'axis',
  'kind',
  'securityRole',
  'active',
  'covered',
  'isSample',
  'passwordReset',
  'secondFactorCleared',
  'locale',
  'disclosure',
  'state',
  'tier',
  'verdict',
])

const lastPart = (field: string): string => field.split('.').at(-1) ?? field

/** 役割（範囲） for the lists that history keeps as `role: staff / scopeId: …`. */
const grantName = (text: string, locale: 'ja' | 'en'): string =>
  text
    .split('、')
    .map((grant) => {
      const [, role = '', scope] = /^role: (\w+)(?: \/ scopeId: (.*))?$/.exec(grant) ?? []
      const word = values[role]?.[locale]
      return word ? `${word}${scope ? `（${scope}）` : ''}` : grant
    })
    .join('、')

/** A stored value as a reader knows it. */
export function valueName(field: string, value: string, locale: 'ja' | 'en'): string {
  if (field === 'grants') return grantName(value, locale)
  if (/^\d{4}-\d{2}-\d{2}$/.test(value)) return formatBoth(value)
  return worded.has(lastPart(field)) ? (values[value]?.[locale] ?? value) : value
}
