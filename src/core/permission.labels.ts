import type { Message } from './errors.ts'
import { type Verb, verbs } from './permission.ts'

type Area = Verb extends `${infer Name}.${string}` ? Name : never

const areaNames: Record<Area, Message> = {
  organisation: { ja: '組織', en: 'Organisation' },
  people: { ja: '職・名簿', en: 'Posts and people' },
  contacts: { ja: '緊急連絡網', en: 'Contact tree' },
  accounts: { ja: '利用者', en: 'Accounts' },
  history: { ja: '履歴', en: 'History' },
  documents: { ja: '文書', en: 'Documents' },
  measures: { ja: '対策項目集', en: 'Measures' },
  registers: { ja: '台帳', en: 'Registers' },
  takeOuts: { ja: '持出し', en: 'Take-outs' },
  duties: { ja: '遵守事項', en: 'Duties' },
  evidence: { ja: '証跡', en: 'Evidence' },
  inquiries: { ja: '照会', en: 'Inquiries' },
  approvals: { ja: '決裁', en: 'Approvals' },
  programme: { ja: '年間計画', en: 'Programme' },
  activities: { ja: '実施事項', en: 'Activities' },
  exemptions: { ja: '例外措置', en: 'Exemptions' },
  committee: { ja: '委員会', en: 'Committee' },
  reports: { ja: '報告', en: 'Reports' },
  sample: { ja: '見本', en: 'Sample' },
}

/** What each verb lets a person do, as the matrix of roles says it; a verb without a name does not compile. */
export const verbNames: Record<Verb, Message> = {
  'organisation.read': { ja: '団体・部署・構成市町村を見る', en: 'See the body, its units and member bodies' },
  'organisation.write': {
    ja: '団体・部署・構成市町村を変更し、控えを作る',
    en: 'Change the body, its units and member bodies; make backups',
  },
  'people.read': { ja: '職・名簿・発令を見る', en: 'See posts, people and assignments' },
  'people.write': {
    ja: '職・名簿・発令・充て職を変更し、異動を取り込む',
    en: 'Change posts, people, assignments and designations; take transfers in',
  },
  'contacts.read': { ja: '緊急連絡網を見る', en: 'See the contact tree' },
  'contacts.write': { ja: '緊急連絡網を変更し、確かめる', en: 'Change and verify the contact tree' },
  'accounts.write': { ja: '利用者と役割を管理する', en: 'Manage accounts and roles' },
  'history.read': { ja: '履歴と検証票を見る', en: 'See the history and its checkpoints' },
  'history.purge': { ja: '保存年限を過ぎた履歴の内容を消去する', en: 'Purge the history after its retention' },
  'documents.read': { ja: '文書を読む', en: 'Read documents' },
  'documents.write': { ja: '文書を取り込み、確定する', en: 'Import and confirm documents' },
  'measures.read': { ja: '対策項目集を見る', en: 'See the measures' },
  'registers.read': { ja: '台帳を見る・書き出す', en: 'See the registers and write them out' },
  'registers.write': {
    ja: '台帳に登録・変更し、ファイルを取り込む',
    en: 'Add and change rows of the registers; take files in',
  },
  'takeOuts.ask': { ja: '持出しを申請する', en: 'Ask for a take-out' },
  'duties.read': { ja: '遵守事項と状態を見る', en: 'See duties and how they stand' },
  'duties.write': {
    ja: '遵守事項を登録・変更し、対象と担当を決める',
    en: 'Add and change duties, their objects and owners',
  },
  'duties.decide': {
    ja: '対象外・例外措置・運用事項の決定を記録する',
    en: 'Record what is not applicable, exemptions and operational matters',
  },
  'evidence.attach': { ja: '証跡を登録する', en: 'Attach evidence' },
  'evidence.confirm': { ja: '他の人の証跡を確認する', en: 'Confirm the evidence of others' },
  'inquiries.read': { ja: '照会と回答の状況を見る', en: 'See inquiries and how they are answered' },
  'inquiries.write': {
    ja: '照会を作り、発送・収受・確認・督促をする',
    en: 'Draft, set out, receive, accept and chase inquiries',
  },
  'inquiries.answer': { ja: '照会に回答する', en: 'Answer inquiries' },
  'approvals.read': { ja: '起案と決裁の経過を見る', en: 'See drafts and how they were decided' },
  'approvals.draft': { ja: '起案する', en: 'Draft for approval' },
  'approvals.write': {
    ja: '決裁区分を決め、紙の決裁を入力し、収受・供覧する',
    en: 'Set who decides what, enter decisions taken on paper, receive and circulate papers',
  },
  'programme.read': { ja: '年間計画と実施事項を見る', en: 'See the programme and the activities' },
  'programme.write': {
    ja: '年間計画と実施事項を作り、変更する',
    en: 'Make and change the programme and the activities',
  },
  'activities.report': { ja: '実施事項の実施を記録する', en: 'Record that an activity was done' },
  'exemptions.ask': { ja: '例外措置を申請する', en: 'Ask for an exemption' },
  'committee.read': { ja: '委員会の資料と議事録を見る', en: 'See papers and minutes of the committee' },
  'committee.write': { ja: '委員会を開き、議事録を作る', en: 'Hold the committee and write its minutes' },
  'reports.read': { ja: '報告と監査資料を出す', en: 'Make reports and the audit file' },
  'sample.write': { ja: '見本を読み込み、削除する', en: 'Load and delete the sample' },
}

const areaOf = (verb: Verb): Area => verb.slice(0, verb.indexOf('.')) as Area

/** Verbs by area, in the order in which they are declared. */
export const verbAreas: readonly { area: Area; name: Message; verbs: readonly Verb[] }[] = [
  ...Map.groupBy(verbs, areaOf),
].map(([area, members]) => ({ area, name: areaNames[area], verbs: members }))
