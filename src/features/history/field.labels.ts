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
  product: { ja: '製品名', en: 'Product' },
  serial: { ja: '製造番号', en: 'Serial number' },
  capacity: { ja: '容量', en: 'Capacity' },
  encrypted: { ja: '暗号化', en: 'Encrypted' },
  custodianPostId: { ja: '管理者', en: 'Custodian' },
  containerId: { ja: '保管先', en: 'Kept in' },
  lockable: { ja: '施錠', en: 'Lockable' },
  areaId: { ja: '管理区域', en: 'Area' },
  borrower: { ja: '借りた人', en: 'Borrower' },
  purpose: { ja: '目的', en: 'Purpose' },
  lentOn: { ja: '貸出日', en: 'Lent on' },
  dueOn: { ja: '返却期限', en: 'Due back' },
  returnedOn: { ja: '返却日', en: 'Returned on' },
  erased: { ja: 'データの消去', en: 'Data erased' },
  dataErased: { ja: '残存データの消去', en: 'Data erased' },
  applicant: { ja: '申請者', en: 'Applicant' },
  applicantId: { ja: '申請者', en: 'Applicant' },
  destination: { ja: '持出先', en: 'Destination' },
  fromOn: { ja: '持出しの始め', en: 'From' },
  toOn: { ja: '返却期限', en: 'Due back' },
  safeguards: { ja: '安全管理の方法', en: 'Safeguards' },
  askedOn: { ja: '申請日', en: 'Asked on' },
  decisionNumber: { ja: '決裁の文書番号', en: 'Number of the decision' },
  outOn: { ja: '持出日', en: 'Taken out on' },
  returnedTo: { ja: '返却の確認者', en: 'Return confirmed by' },
  closingNote: { ja: '不許可・取下げの理由', en: 'Reason of refusal or withdrawal' },
  note: { ja: '備考', en: 'Note' },
  objectId: { ja: '対象', en: 'Object' },
  classCode: { ja: '分類', en: 'Class' },
  method: { ja: '方法', en: 'Method' },
  residents: { ja: 'マイナンバー利用事務系の住民情報', en: 'Residents’ data' },
  plannedOn: { ja: '予定日', en: 'Planned on' },
  doneOn: { ja: '廃棄日', en: 'Done on' },
  withdrawnOn: { ja: '取りやめた日', en: 'Called off on' },
  contractor: { ja: '処理業者', en: 'Contractor' },
  witness: { ja: '立会者', en: 'Witness' },
  witnessPostId: { ja: '立会者の職', en: 'Post of the witness' },
  certificateNumber: { ja: '証明書の番号', en: 'Number of the certificate' },
  certificateOn: { ja: '証明書の日付', en: 'Day of the certificate' },
  certificateSha256: { ja: '証明書のハッシュ値', en: 'Hash of the certificate' },
  certificateName: { ja: '証明書のファイル名', en: 'File of the certificate' },
  certificateSerials: { ja: '証明書の製造番号', en: 'Serials of the certificate' },
  disposal: { ja: '廃棄の番号', en: 'Disposal' },
  direction: { ja: '受け・渡し', en: 'Direction' },
  partner: { ja: '相手方', en: 'Other party' },
  partnerId: { ja: '相手方', en: 'Other party' },
  contents: { ja: '内容', en: 'Contents' },
  pieces: { ja: '数量', en: 'Pieces' },
  records: { ja: '件数', en: 'Records' },
  handedOn: { ja: '受渡日', en: 'Handed over on' },
  handedBy: { ja: '渡した者', en: 'Handed by' },
  receivedBy: { ja: '受け取った者', en: 'Received by' },
  receiptNumber: { ja: '受領書の番号', en: 'Number of the receipt' },
  receiptOn: { ja: '受領書の日付', en: 'Day of the receipt' },
  receiptSha256: { ja: '受領書のハッシュ値', en: 'Hash of the receipt' },
  receiptName: { ja: '受領書のファイル名', en: 'File of the receipt' },
  returnDue: { ja: '返却期限', en: 'Due back' },
  returnKind: { ja: '返却・消去・廃棄', en: 'How it was closed' },
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

const answers = {
  yes: { ja: 'はい', en: 'yes' },
  no: { ja: 'いいえ', en: 'no' },
  unknown: { ja: '未確認', en: 'not known' },
}
/** Words that mean something else in another field. */
const valuesOf: Record<string, Record<string, Message>> = {
  encrypted: answers,
  erased: answers,
  dataErased: answers,
  residents: answers,
  state: {
    asked: { ja: '申請中', en: 'asked for' },
    permitted: { ja: '許可', en: 'permitted' },
    refused: { ja: '不許可', en: 'refused' },
    out: { ja: '持出し中', en: 'out' },
    returned: { ja: '返却済', en: 'returned' },
    withdrawn: { ja: '取下げ', en: 'withdrawn' },
  },
  kind: {
    usb: { ja: 'USBメモリ', en: 'USB memory' },
    externalDrive: { ja: '外付けハードディスク・SSD', en: 'external drive' },
    optical: { ja: 'CD・DVD等', en: 'optical disc' },
    tape: { ja: '磁気テープ', en: 'tape' },
    card: { ja: 'メモリカード', en: 'memory card' },
    innerDrive: { ja: '内蔵ハードディスク・SSD', en: 'inner drive' },
  },
  method: {
    destroy: { ja: '物理的破壊', en: 'destroyed' },
    eraseCommand: { ja: '消去命令', en: 'erase command' },
    cryptoErase: { ja: '暗号化消去', en: 'cryptographic erase' },
    degauss: { ja: '消磁', en: 'degaussed' },
    overwrite: { ja: '上書き消去', en: 'overwritten' },
    shred: { ja: '細断', en: 'shredded' },
    dissolve: { ja: '溶解', en: 'dissolved' },
    burn: { ja: '焼却', en: 'burnt' },
    returnToOwner: { ja: '返却', en: 'returned to its owner' },
    hand: { ja: '手渡し', en: 'by hand' },
    courier: { ja: '運送業者', en: 'courier' },
    registeredMail: { ja: '書留等', en: 'registered mail' },
    online: { ja: '通信回線', en: 'online' },
    other: { ja: 'その他', en: 'other' },
  },
  direction: { out: { ja: '渡し', en: 'handed over' }, in: { ja: '受け', en: 'received' } },
  returnKind: {
    returned: { ja: '返却', en: 'returned' },
    erased: { ja: '消去', en: 'erased' },
    destroyed: { ja: '廃棄', en: 'destroyed' },
  },
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
  const own = valuesOf[lastPart(field)]?.[value]
  if (own) return own[locale]
  return worded.has(lastPart(field)) ? (values[value]?.[locale] ?? value) : value
}
