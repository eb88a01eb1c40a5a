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
  custodianPostId: { ja: '管理責任者', en: 'Custodian' },
  policyBodyId: { ja: '方針の主体', en: 'Under the policy of' },
  policyBodyName: { ja: '方針の主体（その他の団体）', en: 'Under the policy of (another body)' },
  entryControl: { ja: '入退室の管理方法', en: 'Entry control' },
  logEvery: { ja: '入退室記録の確認', en: 'Log looked through' },
  areaId: { ja: '管理区域', en: 'Area' },
  day: { ja: '日付', en: 'Day' },
  enteredAt: { ja: '入室時刻', en: 'Entered' },
  leftAt: { ja: '退室時刻', en: 'Left' },
  who: { ja: '氏名', en: 'Name' },
  affiliation: { ja: '所属', en: 'Affiliation' },
  purpose: { ja: '用件・目的', en: 'Purpose' },
  escort: { ja: '立会者', en: 'Escort' },
  carriedIn: { ja: '持込機器', en: 'Carried in' },
  carriedOut: { ja: '持出機器', en: 'Carried out' },
  checkedBy: { ja: '確認者', en: 'Checked by' },
  note: { ja: '備考', en: 'Note' },
  month: { ja: '月', en: 'Month' },
  entries: { ja: '入退室の件数', en: 'Entries' },
  supplierId: { ja: '委託先', en: 'Supplier' },
  inspectionMonths: { ja: '点検の周期（月）', en: 'Inspected every (months)' },
  inspectedOn: { ja: '点検日', en: 'Inspected on' },
  by: { ja: '実施者', en: 'By' },
  result: { ja: '結果', en: 'Result' },
  partyId: { ja: '相手', en: 'Party' },
  party: { ja: '責任を負う者', en: 'Party' },
  responsibilities: { ja: '責任の区分', en: 'Responsibilities' },
  physical: { ja: '物理的な管理', en: 'Physical security' },
  operation: { ja: '運用', en: 'Operation' },
  maintenance: { ja: '保守', en: 'Maintenance' },
  users: { ja: '利用者の管理', en: 'Users' },
  firstResponse: { ja: '初動対応', en: 'First response' },
  signedOn: { ja: '締結日・判断日', en: 'Signed or decided' },
  nextReview: { ja: '次回の見直し', en: 'Next review' },
  contact: { ja: '連絡先', en: 'Contact' },
  withdrawal: { ja: '取下げの理由', en: 'Reason of the withdrawal' },
}

/** The word for a field; of a nested one the last part counts: `decision.decidedOn`. */
export function fieldName(field: string, locale: 'ja' | 'en'): string {
  const word = fields[field] ?? fields[lastPart(field)]
  return word?.[locale] ?? field
}

/** Kinds and results of areas, facilities and agreements; their own labels stand in a higher tier. */
const areaWords: Record<string, Message> = {
  serverRoom: { ja: '電算室・サーバ室', en: 'server room' },
  archive: { ja: '書庫・倉庫', en: 'archive' },
  mediaStore: { ja: '媒体保管庫', en: 'media store' },
  officeArea: { ja: '執務室', en: 'office' },
  power: { ja: '受変電・分電', en: 'power' },
  ups: { ja: '無停電電源装置', en: 'UPS' },
  generator: { ja: '非常用発電機', en: 'generator' },
  airConditioning: { ja: '空調', en: 'air conditioning' },
  fire: { ja: '消火・火災報知', en: 'fire' },
  seismic: { ja: '免震・耐震', en: 'seismic' },
  cabling: { ja: '配線', en: 'cabling' },
  entryControl: { ja: '入退室管理装置', en: 'entry control' },
  camera: { ja: '監視カメラ', en: 'camera' },
  good: { ja: '良好', en: 'good' },
  remarks: { ja: '指摘あり', en: 'with remarks' },
  bad: { ja: '不良', en: 'bad' },
  memorandum: { ja: '覚書', en: 'memorandum' },
  notNeeded: { ja: '覚書を不要とする判断', en: 'judged not needed' },
  yearlyConfirmation: { ja: '年次確認', en: 'yearly confirmation' },
  continuous: { ja: '常時', en: 'continuously' },
  month: { ja: '毎月', en: 'monthly' },
  quarter: { ja: '四半期ごと', en: 'quarterly' },
  halfYear: { ja: '半年ごと', en: 'half-yearly' },
  year: { ja: '毎年', en: 'yearly' },
}

const values: Record<string, Message> = {
  confidentiality: { ja: '機密性', en: 'confidentiality' },
  integrity: { ja: '完全性', en: 'integrity' },
  availability: { ja: '可用性', en: 'availability' },
  ...organisationLabels,
  ...peopleLabels,
  ...roleNames,
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
  ...areaWords,
}

/** Fields whose value is one of a few words; whatever a person typed is never translated. */
const worded = new Set([
  'axis',
  'kind',
  'securityRole',
  'active',
  'covered',
  'isSample',
  'passwordReset',
  'secondFactorCleared',
  'locale',
  'result',
  'logEvery',
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
