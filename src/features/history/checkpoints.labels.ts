import type { Message } from '../../core/errors.ts'

export const checkpointsLabels = {
  title: { ja: '検証票', en: 'Checkpoints' },
  why: {
    ja: '履歴が後から書き換えられていないことを確かめるための票です。月に一度印刷し、文書として保管してください。',
    en: 'With a printed checkpoint anybody can tell later that the history was not rewritten. Print one a month and file it.',
  },
  history: { ja: '履歴', en: 'History' },
  empty: { ja: '検証票はまだありません', en: 'No checkpoint yet' },
  emptyWhy: {
    ja: '最初の操作から数秒で作られます。しばらくしても現れないときは、管理者に知らせてください。',
    en: 'The first is made within seconds of the first change. Tell the administrator if none appears.',
  },
  months: { ja: '月ごとの最後の検証票', en: 'The last checkpoint of every month' },
  sheet: { ja: '履歴検証票', en: 'History checkpoint' },
  organisation: { ja: '団体', en: 'Organisation' },
  day: { ja: '作成日時', en: 'Made at' },
  size: { ja: '対象の行数', en: 'Rows covered' },
  rows: { ja: '{n}行', en: '{n} rows' },
  root: { ja: '根（ルートハッシュ、SHA-256）', en: 'Root hash (SHA-256)' },
  key: { ja: '公開鍵（Ed25519）', en: 'Public key (Ed25519)' },
  note: { ja: '検証票の本文（署名付き）', en: 'The checkpoint as text, signed' },
  qr: { ja: '検証票の本文の二次元コード', en: 'QR code of the checkpoint' },
  save: { ja: 'ファイルに保存', en: 'Save as a file' },
  how: { ja: '確かめ方', en: 'How to verify' },
  step1: {
    ja: '二次元コードを読み取るか、保存したファイルを使い、本文を一つのテキストファイルにします。',
    en: 'Put the text into a file: scan the code, or use the file that was saved.',
  },
  step2: {
    ja: 'サーバで sakimori history verify --checkpoint ファイル名 を実行します。書き換えがあれば、最初の行が示されます。',
    en: 'Run sakimori history verify --checkpoint FILE on the server. If anything was rewritten, the first such row is named.',
  },
  step3: {
    ja: '第三者は、書き出した履歴（history export）と、手順書 docs/history-verification.md だけで確かめられます。公開鍵はこの紙と見比べます。',
    en: 'A third party needs only an export (history export) and docs/history-verification.md, and compares the public key with this sheet.',
  },
} satisfies Record<string, Message>
