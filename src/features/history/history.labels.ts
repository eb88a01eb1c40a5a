import type { Message } from '../../core/errors.ts'

export const historyLabels = {
  title: { ja: '履歴', en: 'History' },
  why: {
    ja: '誰が、いつ、何を変えたか。消すことも直すこともできません。',
    en: 'Who changed what and when. It can be neither deleted nor changed.',
  },
  action: { ja: '操作', en: 'Action' },
  allActions: { ja: 'すべての操作', en: 'All actions' },
  subject: { ja: '対象', en: 'Kind' },
  allSubjects: { ja: 'すべての対象', en: 'All kinds' },
  only: { ja: '一つの対象の履歴だけを表示しています。', en: 'Only what happened to one record is shown.' },
  showAll: { ja: 'すべてを表示', en: 'Show all' },
  ofThis: { ja: 'この対象の履歴', en: 'History of this record' },
  empty: { ja: '該当する履歴はありません', en: 'Nothing found' },
  hidden: { ja: '内容は非開示です。', en: 'The content is not for you to see.' },
  field: { ja: '項目', en: 'Field' },
  before: { ja: '変更前', en: 'Before' },
  after: { ja: '変更後', en: 'After' },
  changes: { ja: '変更された項目 {n}', en: '{n} fields' },
  job: { ja: '自動処理', en: 'Job' },
  console: { ja: '操作卓', en: 'Console' },
  checkpoints: { ja: '検証票', en: 'Checkpoints' },
} satisfies Record<string, Message>

/** Kinds of records, by `subjectKind`. */
export const subjectLabels: Record<string, Message> = {
  organisation: { ja: '団体', en: 'Organisation' },
  boundBody: { ja: '適用組織', en: 'Bound body' },
  unit: { ja: '部署・拠点', en: 'Unit' },
  memberBody: { ja: '構成市町村', en: 'Member body' },
  post: { ja: '職', en: 'Post' },
  person: { ja: '名簿', en: 'Person' },
  assignment: { ja: '発令', en: 'Assignment' },
  personMove: { ja: '異動の予定', en: 'Planned move' },
  undecidedHolder: { ja: '未定の後任', en: 'Undecided holder' },
  designation: { ja: '役割の指名', en: 'Designation' },
  account: { ja: '利用者', en: 'Account' },
  identityProvider: { ja: 'サインインの連携', en: 'Identity provider' },
  document: { ja: '文書', en: 'Document' },
  revision: { ja: '版', en: 'Revision' },
  record: { ja: '公文書', en: 'Record' },
  duty: { ja: '遵守事項', en: 'Duty' },
  decision: { ja: '決定', en: 'Decision' },
  evidence: { ja: '証跡', en: 'Evidence' },
  object: { ja: '対象', en: 'Object' },
}
