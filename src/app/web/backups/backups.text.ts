import type { Dictionary } from '../../../web/locale.ts'

export const backupsText = {
  title: { ja: '控え', en: 'Backups' },
  why: {
    ja: 'データベースとファイルの控えです。この装置にある全団体の分が一つになっています。毎日2時に自動で取り、週に一度、実際に戻せるかを確かめます。',
    en: 'Backups of database and files, of every organisation on this machine together. One is made at 02:00 each day; once a week a restore is tried.',
  },
  make: { ja: '今すぐ控えを取る', en: 'Back up now' },
  prove: { ja: '戻せるか確かめる', en: 'Try a restore' },
  started: { ja: '始めました。終わると、この画面に出ます。', en: 'Started. It shows here when done.' },
  provenAt: { ja: '{at} に、控えを実際に戻して確かめました', en: 'A restore was last proven on {at}' },
  provenWhat: {
    ja: '表 {tables}・行 {rows}・ファイル {files}。件数と内容が控えの一覧とすべて一致しました。',
    en: '{tables} tables, {rows} rows, {files} files: every count and checksum was right.',
  },
  neverProven: { ja: '控えから戻せるか、まだ一度も確かめていません', en: 'No restore has ever been proven' },
  neverNext: {
    ja: '「今すぐ控えを取る」を押し、終わったら「戻せるか確かめる」を押してください。今のデータには触れません。',
    en: 'Press “Back up now”, then “Try a restore”. The data in use is not touched.',
  },
  staleTitle: {
    ja: '最後に確かめてから{days}日を超えています（{at}）',
    en: 'The last proven restore is more than {days} days old ({at})',
  },
  staleNext: {
    ja: '「戻せるか確かめる」を押してください。失敗するときは、空き容量を確かめ、別の控えがあるうちに管理者へ伝えてください。',
    en: 'Press “Try a restore”. If it fails, check free space and tell the administrator while older backups exist.',
  },
  lastFailed: { ja: '{at} の確認では戻せませんでした', en: 'The restore tried on {at} failed' },
  taskFailed: { ja: '控えの処理が失敗しました', en: 'The last task failed' },
  working: { ja: '処理しています', en: 'Working' },
  'backup.daily': { ja: '控えを取っています', en: 'Backing up' },
  'backup.prove': { ja: '控えを別のデータベースに戻して確かめています', en: 'Restoring into a scratch database' },
  empty: { ja: '控えはまだありません', en: 'No backup yet' },
  madeAt: { ja: '取った日時', en: 'Made' },
  kind: { ja: '種類', en: 'Kind' },
  made: { ja: '通常', en: 'Regular' },
  beforeMigration: { ja: '版を上げる前', en: 'Before an upgrade' },
  beforeRestore: { ja: '戻す前', en: 'Before a restore' },
  size: { ja: '大きさ', en: 'Size' },
  name: { ja: 'ファイル', en: 'File' },
  proof: { ja: '戻せるかの確認', en: 'Restore tried' },
  notTried: { ja: '未確認', en: 'Not tried' },
  good: { ja: '戻せた', en: 'Restored' },
  bad: { ja: '戻せない', en: 'Failed' },
  kept: {
    ja: '控えは DATA_DIR の backups フォルダにあり、日ごと7、週ごと5、月ごと12を残します。この装置が壊れたときに備え、別の装置にも写してください。鍵（secret.key）は入っていないので、別に保管します。',
    en: 'Backups lie in the folder “backups” of DATA_DIR; 7 daily, 5 weekly and 12 monthly ones are kept. Copy them to another machine as well. The secret (secret.key) is not in them: store it separately.',
  },
} satisfies Dictionary
