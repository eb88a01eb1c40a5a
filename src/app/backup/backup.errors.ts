import { defineErrors } from '../../core/errors.ts'

export const backupErrors = defineErrors('backup', {
  exists: {
    status: 409,
    ja: '「{file}」は既にあります。上書きはしません。別の名前にしてください。',
    en: '"{file}" is there already and is not overwritten. Please give another name.',
  },
  cannotWrite: {
    status: 500,
    ja: '「{file}」に書けません（{why}）。空き容量と書込みの権限を確かめてください。',
    en: '"{file}" cannot be written ({why}). Check free space and permissions.',
  },
  cannotRead: {
    status: 404,
    ja: '「{file}」を読めません（{why}）。名前と場所を確かめてください。',
    en: '"{file}" cannot be read ({why}). Check its name and place.',
  },
  notBackup: {
    status: 422,
    ja: '「{file}」は Sakimori の控えではありません。何も変えていません。',
    en: '"{file}" is no backup of Sakimori. Nothing was changed.',
  },
  altered: {
    status: 422,
    ja: '「{file}」は途中で切れているか、書き換わっています（{where}）。戻さずに止めました。何も変えていません。別の控えを使ってください。',
    en: '"{file}" is cut off or was altered ({where}). Nothing was changed; use another backup.',
  },
  newer: {
    status: 409,
    ja: 'この控えは新しい版の Sakimori のものです（{release}、{migration}）。何も変えていません。その版以上を導入してから戻してください。',
    en: 'This backup belongs to a newer release ({release}, {migration}). Nothing was changed; install that release first.',
  },
  cannotLoad: {
    status: 422,
    ja: '控えの中身をデータベースに読み込めません（{why}）。元のデータは変えていません。',
    en: 'The content of the backup cannot be loaded ({why}). What was there is unchanged.',
  },
  nothingHere: {
    status: 404,
    ja: '「{folder}」には控えを取るデータがありません。DATA_DIR と DATABASE_URL を確かめてください。',
    en: 'There is nothing to back up in "{folder}". Check DATA_DIR and DATABASE_URL.',
  },
  occupied: {
    status: 409,
    ja: '「{folder}」には既にデータがあります。空のフォルダを DATA_DIR に指定するか、今のデータと入れ替えるときは --replace を付けてください（今のデータの控えを先に取ります）。',
    en: '"{folder}" holds data already. Point DATA_DIR at an empty folder, or add --replace to exchange it (what is there is backed up first).',
  },
  inUse: {
    status: 409,
    ja: 'データベースを使っているものがあります。Sakimori とほかの命令を止めてから、もう一度行ってください。何も変えていません。',
    en: 'Somebody is using the database. Stop Sakimori and other commands, then try again. Nothing was changed.',
  },
  badKeys: {
    status: 422,
    ja: '「{file}」は鍵の控えではありません。backup --keys で書き出したファイルか、元の secret.key を指定してください。',
    en: '"{file}" is no file of keys. Give what backup --keys wrote, or the old secret.key.',
  },
  tooLarge: {
    status: 413,
    ja: '「{path}」が8GBを超えるため、控えに入れられません。',
    en: '"{path}" is larger than 8 GB and cannot be put into a backup.',
  },
  noBackup: {
    status: 404,
    ja: '控えがまだありません。先に控えを取ってください。',
    en: 'There is no backup yet. Make one first.',
  },
  underWay: {
    status: 409,
    ja: '控えの作成か確認を行っている最中です。終わってから、もう一度押してください。',
    en: 'A backup or a proof is under way. Try again when it is done.',
  },
  stopped: {
    status: 500,
    ja: '処理が途中で止まりました（{why}）。空き容量を確かめて、もう一度行ってください。',
    en: 'It stopped half way ({why}). Check free space and try again.',
  },
})

/** What went wrong, in a few words for a sentence. */
export const whyOf = (error: unknown): string => (error instanceof Error ? error.message : String(error))
