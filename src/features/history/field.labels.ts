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
  number: { ja: '番号', en: 'Number' },
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
  business: { ja: '業務', en: 'Business' },
  description: { ja: '内容', en: 'Description' },
  confidentialityId: { ja: '機密性', en: 'Confidentiality' },
  integrityId: { ja: '完全性', en: 'Integrity' },
  availabilityId: { ja: '可用性', en: 'Availability' },
  classReason: { ja: '分類の理由', en: 'Reason of the class' },
  users: { ja: '利用者の範囲', en: 'Users' },
  medium: { ja: '媒体', en: 'Medium' },
  containerId: { ja: '保管先', en: 'Held by' },
  zoneId: { ja: '領域', en: 'Zone' },
  personal: { ja: '個人情報', en: 'Personal information' },
  specificPersonal: { ja: '特定個人情報', en: 'Individual number' },
  persons: { ja: '件数（人）', en: 'Persons' },
  binders: { ja: '簿冊数', en: 'Binders' },
  takeOut: { ja: '外部持出しの制限', en: 'Taking out' },
  retentionNote: { ja: '保存期間の備考', en: 'Retention note' },
  disposalMethod: { ja: '廃棄の方法', en: 'Disposal' },
  supplierId: { ja: '委託先', en: 'Supplier' },
  sourceNumber: { ja: '抽出元の台帳番号', en: 'Extract of' },
  purpose: { ja: '利用目的', en: 'Purpose' },
  recordedItems: { ja: '記録項目・本人の範囲', en: 'Recorded items' },
  collectedFrom: { ja: '収集の方法', en: 'Collected from' },
  confirmedOn: { ja: '最終確認日', en: 'Last confirmed' },
  publishedOn: { ja: '公表日', en: 'Published' },
  nextReview: { ja: '次の見直しの日', en: 'Next review' },
  assetIds: { ja: '対象の情報資産', en: 'Assets' },
  register: { ja: '台帳', en: 'Register' },
  takenFrom: { ja: '持込み元', en: 'Taken from' },
  carriedBy: { ja: '持ち込んだ人', en: 'Carried by' },
  permission: { ja: '許可', en: 'Permission' },
  query: { ja: '条件', en: 'Query' },
  shared: { ja: '共有', en: 'Shared' },
  add: { ja: '追加', en: 'Added' },
  change: { ja: '変更', en: 'Changed' },
  unchanged: { ja: '変更なし', en: 'Unchanged' },
  refused: { ja: '取り込めない', en: 'Refused' },
  recordedOn: { ja: '記録日', en: 'Recorded on' },
}

/** The word for a field; of a nested one the last part counts: `decision.decidedOn`. */
export function fieldName(field: string, locale: 'ja' | 'en'): string {
  const word = fields[field] ?? fields[lastPart(field)]
  return word?.[locale] ?? field
}

const values: Record<string, Message> = {
  ...organisationLabels,
  ...peopleLabels,
  ...roleNames,
  electronic: { ja: '電磁的記録', en: 'electronic' },
  paper: { ja: '紙', en: 'paper' },
  handwritten: { ja: '手書き', en: 'handwritten' },
  cloud: { ja: 'クラウド', en: 'cloud' },
  media: { ja: '外部媒体', en: 'removable media' },
  other: { ja: 'その他', en: 'other' },
  none: { ja: '含まない', en: 'none' },
  personal: { ja: '個人情報', en: 'personal' },
  specialCare: { ja: '要配慮個人情報', en: 'special care required' },
  unknown: { ja: '未確認', en: 'not known' },
  basic: { ja: '基礎項目評価書', en: 'basic' },
  focused: { ja: '重点項目評価書', en: 'focused' },
  full: { ja: '全項目評価書', en: 'full' },
  assets: { ja: '情報資産台帳', en: 'assets' },
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
  'medium',
  'personal',
  'specificPersonal',
  'shared',
  'register',
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
