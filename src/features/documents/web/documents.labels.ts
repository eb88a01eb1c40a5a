import type { Dictionary } from '../../../web/locale.ts'

export const tierNames = {
  basicPolicy: { ja: '基本方針', en: 'Basic policy' },
  standard: { ja: '対策基準', en: 'Standard' },
  procedure: { ja: '実施手順', en: 'Procedure' },
  plan: { ja: '計画', en: 'Plan' },
  combined: { ja: '基本方針と対策基準が一つになった文書', en: 'Policy and standard in one document' },
} satisfies Dictionary

export const tierHelp = {
  basicPolicy: {
    ja: '何のために情報を守るかを定めた、一番上の文書です。多くは数ページで、公表されています。',
    en: 'The topmost text: why information is protected. A few pages, mostly published.',
  },
  standard: {
    ja: '基本方針の下で、守ることを項目ごとに定めた文書です。「情報セキュリティ対策基準」など。',
    en: 'What must be observed, item by item, under the basic policy.',
  },
  procedure: {
    ja: '係や機器ごとに、具体的なやり方を定めた文書です。「パスワード取扱手順」など。',
    en: 'How it is done in one office or with one system.',
  },
  plan: {
    ja: '「業務継続計画」「緊急時対応計画」など、備えを定めた文書です。',
    en: 'Plans such as business continuity or incident response.',
  },
  combined: {
    ja: '「情報セキュリティポリシー」などの名で、二つが一つのファイルになっている場合に選びます。',
    en: 'One file that holds both, often called the security policy.',
  },
} satisfies Dictionary

export const standingNames = {
  draft: { ja: '確認の途中', en: 'Being proofread' },
  upcoming: { ja: '施行前', en: 'Not yet in force' },
  inForce: { ja: '施行中', en: 'In force' },
  superseded: { ja: '旧版', en: 'Earlier revision' },
  discarded: { ja: '取消し', en: 'Discarded' },
} satisfies Dictionary

export const disclosureNames = {
  open: { ja: '公開', en: 'Open' },
  partly: { ja: '一部公開', en: 'Partly open' },
  closed: { ja: '非公開', en: 'Closed' },
} satisfies Dictionary

export const documentsLabels = {
  title: { ja: '文書', en: 'Documents' },
  subtitle: { ja: '基本方針 → 対策基準 → 実施手順の順に並びます。', en: 'Basic policy → standard → procedure.' },
  import: { ja: '文書を取り込む', en: 'Import a document' },
  model: { ja: 'ひな形から始める', en: 'Start from the model' },
  sample: { ja: '見本を見る', en: 'Look at the sample' },
  empty: { ja: '文書はまだありません', en: 'There are no documents yet' },
  emptyReason: {
    ja: '取り込んだ基本方針が、そのまま最初のページになります。',
    en: 'The policy you import becomes the first page.',
  },
  emptyNext: { ja: '次の三つから始められます。', en: 'There are three ways to begin.' },
  importWhy: {
    ja: '今ある基本方針などのファイル（Word、PDF、テキスト、例規のページ）を読み取ります。',
    en: 'Reads the file you have: Word, PDF, text or a page of your regulations.',
  },
  modelWhy: {
    ja: '基本方針がまだないときに、ひな形を直して作ります。',
    en: 'For a body without a policy: adapt the model.',
  },
  sampleWhy: {
    ja: '架空の団体の一年分のデータで、できることを試せます。',
    en: 'An invented body with a year of data to try things on.',
  },
  document: { ja: '文書', en: 'Document' },
  tier: { ja: '種類', en: 'Kind' },
  state: { ja: '版の状態', en: 'Revision' },
  effective: { ja: '施行日', en: 'In force from' },
  nth: { ja: '第{n}版', en: 'Revision {n}' },
  proofread: { ja: '読取りを確認する', en: 'Proofread' },
  notFound: { ja: '文書が見つかりません', en: 'Document not found' },
} satisfies Dictionary

export const documentLabels = {
  newRevision: { ja: '新しい版を取り込む', en: 'Import a new revision' },
  edit: { ja: '名前・置き場所を変える', en: 'Rename or move' },
  save: { ja: '変更する', en: 'Change' },
  saved: { ja: '文書の情報を変えました。', en: 'The document was changed.' },
  name: { ja: '文書名', en: 'Name' },
  nameHelp: {
    ja: '一覧に出る名前です。決定された本文は変わりません。',
    en: 'Shown in lists. The decided text does not change.',
  },
  parent: { ja: '上に置く文書', en: 'Stands under' },
  noParent: { ja: 'なし（一番上に置く）', en: 'None (at the top)' },
  facts: { ja: 'この版について', en: 'About this revision' },
  revisions: { ja: '版', en: 'Revisions' },
  below: { ja: 'この文書の下にある文書', en: 'Documents below' },
  decidedOn: { ja: '決定日', en: 'Decided on' },
  decidedBy: { ja: '決裁者', en: 'Decided by' },
  issuer: { ja: '策定者', en: 'Issued by' },
  effectiveFrom: { ja: '施行日', en: 'In force from' },
  effectiveTo: { ja: '失効日', en: 'Last day' },
  number: { ja: '文書番号', en: 'Document number' },
  year: { ja: '年度', en: 'Fiscal year' },
  retention: { ja: '保存年限', en: 'Retention' },
  years: { ja: '{n}年', en: '{n} years' },
  forGood: { ja: '永年', en: 'For good' },
  disclosure: { ja: '開示区分', en: 'Disclosure' },
  reason: { ja: '開示しない理由', en: 'Reason' },
  file: { ja: '元のファイル', en: 'Original file' },
  importedBy: { ja: '取込み', en: 'Imported by' },
  noText: { ja: '確定した本文はまだありません', en: 'No confirmed text yet' },
  noTextNext: {
    ja: '読取りを確認して確定すると、ここに本文が出ます。',
    en: 'Proofread and confirm the reading; the text will stand here.',
  },
  notInForce: { ja: '施行中の版ではありません。', en: 'This is not the revision in force.' },
  toCurrent: { ja: '施行中の版を見る', en: 'Show the one in force' },
  openClause: { ja: '{label} の状態を見る', en: 'State of {label}' },
  comparison: { ja: '前の版との新旧対照表', en: 'Comparison with the revision before' },
  matching: { ja: '対策項目との対応', en: 'Matching measures' },
} satisfies Dictionary

export const importLabels = {
  mayNot: { ja: '文書を取り込む権限がありません', en: 'You may not import documents' },
  mayNotWhy: { ja: '情報セキュリティ担当部署に依頼してください。', en: 'Ask the security office.' },
  title: { ja: '文書を取り込む', en: 'Import a document' },
  revisionOf: { ja: '「{title}」の新しい版を取り込む', en: 'New revision of “{title}”' },
  file: { ja: 'ファイル', en: 'File' },
  fileHelp: {
    ja: '文字を選択できるファイルを選んでください。紙を写しただけのPDFは読み取れません。古いWord（.doc）や一太郎（.jtd）は、それぞれのソフトで「Word文書（.docx）」として保存し直してから選んでください。元のファイルもそのまま保存されます。',
    en: 'Choose a file whose text can be selected. Scans cannot be read. Save old Word (.doc) and Ichitaro (.jtd) files as .docx first. The original is kept as it is.',
  },
  tier: { ja: '文書の種類', en: 'Kind of document' },
  parent: { ja: '上に置く文書', en: 'Stands under' },
  parentHelp: {
    ja: '対策基準は基本方針の下に、実施手順は対策基準の下に置きます。まだ取り込んでいないときは後で変えられます。',
    en: 'A standard stands under the policy, a procedure under the standard. You can change it later.',
  },
  noParent: { ja: 'なし（後で決める）', en: 'None (decide later)' },
  submit: { ja: '読み取る', en: 'Read the file' },
  reading: { ja: '読み取っています', en: 'Reading the file' },
  readingDetail: { ja: '{n}秒経過。1分以内に終わります。', en: '{n} seconds so far; it takes at most a minute.' },
  chooseFile: { ja: 'ファイルを選んでください。', en: 'Choose a file.' },
  chooseTier: { ja: '文書の種類を選んでください。', en: 'Choose the kind of document.' },
  next: {
    ja: '次の画面で、読取りが正しいかを原文と並べて確かめます。確定するまで、どこにも使われません。',
    en: 'Next you compare the reading with the source. Nothing is used before you confirm.',
  },
  refused: { ja: '取り込めませんでした。何も変わっていません', en: 'Not imported; nothing has changed' },
  openDraft: { ja: '確認の途中の版を開く', en: 'Open the draft' },
} satisfies Dictionary
