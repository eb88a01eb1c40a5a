import { AppError, defineErrors } from '../../core/errors.ts'

export const documentErrors = defineErrors('documents', {
  readingTooLong: {
    status: 422,
    ja: '「{name}」は、{seconds}秒以内に読み取れませんでした。章ごとに分けるか、Word文書（.docx）またはテキスト（.txt）として保存し直したものを選んでください。',
    en: '"{name}" could not be read within {seconds} seconds. Split it by chapter, or save it as .docx or .txt and choose that.',
  },
  readingTooLarge: {
    status: 422,
    ja: '「{name}」は、読み取りに使える量を超えて記憶域を使います。図を除くか、章ごとに分けて保存し直してください。',
    en: '"{name}" needs more memory than reading may take. Remove its pictures or split it by chapter.',
  },
  readingFailed: {
    status: 422,
    ja: '「{name}」を読み取る途中で止まりました。ファイルが壊れていないかを確かめ、Word文書（.docx）またはテキスト（.txt）として保存し直したものを選んでください。',
    en: 'Reading "{name}" broke off. Check that the file is not damaged; save it as .docx or .txt and choose that.',
  },
  readingBusy: {
    status: 429,
    ja: '読み取りが混み合っています。1分ほど待ってから、もう一度取り込んでください。',
    en: 'Other files are being read. Wait a minute and import again.',
  },
  nothingToCompare: {
    status: 409,
    ja: '比べる版がありません。この文書の次の版を取り込んでから、もう一度作ってください。',
    en: 'There is no other revision to compare with. Import the next one of this document first.',
  },
  draftOpen: {
    status: 409,
    ja: 'この文書には、確認の途中の版があります。先にその版を確定するか取り消してから、新しい版を取り込んでください。',
    en: 'A draft of this document is still being proofread. Confirm or discard it before importing another revision.',
  },
  notDraft: {
    status: 409,
    ja: 'この版はすでに確定または取り消されているため、変えられません。直すときは、新しい版として取り込んでください。',
    en: 'This revision is confirmed or discarded and can no longer change. Import a new revision to correct it.',
  },
  trackedChangesOpen: {
    status: 409,
    ja: 'Wordの変更履歴が残っています。先に、反映するか元に戻すかを決めてください。',
    en: 'The Word file holds tracked changes. Decide first whether to take them.',
  },
  noTrackedChanges: {
    status: 409,
    ja: 'この版に変更履歴はありません。画面を読み直してください。',
    en: 'This revision has no tracked changes. Reload the page.',
  },
  textLost: {
    status: 422,
    ja: '「{excerpt}」の付近で、原文の文字が失われるか、重なっています。保存していません。直前の操作を元に戻してから、もう一度保存してください。',
    en: 'Near "{excerpt}" words of the source are lost or doubled. Nothing was saved. Undo the last step and save again.',
  },
  doubleId: {
    status: 422,
    ja: '規定の番号「{id}」が重なっています。保存していません。画面を読み直してください。',
    en: 'The clause id "{id}" occurs twice. Nothing was saved. Reload the page.',
  },
  badSpan: {
    status: 422,
    ja: '「{id}」の位置が原文の外にあります。保存していません。画面を読み直してください。',
    en: 'The place of "{id}" lies outside the source. Nothing was saved. Reload the page.',
  },
  danglingLink: {
    status: 422,
    ja: '「{text}」の参照先が見つかりません。保存していません。画面を読み直してください。',
    en: 'The clause that "{text}" points to is missing. Nothing was saved. Reload the page.',
  },
  noClauses: {
    status: 422,
    ja: '規定が一つもありません。「最初の読取りに戻す」を選ぶか、本文の行を規定に戻してください。',
    en: 'No clause is left. Go back to the first reading, or turn lines of the text into clauses again.',
  },
  badDate: {
    status: 422,
    ja: '「{text}」を日付として読めません。令和7年12月1日、令和7年12月、2025-12-01 のように入力してください。',
    en: '"{text}" cannot be read as a date. Enter it as 2025-12-01, 2025-12 or 令和7年12月1日.',
  },
  olderThanCurrent: {
    status: 422,
    ja: 'この文書には、{day}から施行の版がすでにあります。施行日を確かめるか、古い版は別の文書として取り込んでください。',
    en: 'A revision in force from {iso} exists already. Check the day, or import the older text as a document of its own.',
  },
  reasonMissing: {
    status: 422,
    ja: '全部公開でないときは、開示しない理由を入力してください。',
    en: 'Enter the reason for non-disclosure unless everything is open.',
  },
  badParent: {
    status: 422,
    ja: '基本方針 → 対策基準 → 実施手順の順に置いてください。上に置く文書を選び直してください。',
    en: 'The order is basic policy → standard → procedure. Choose another document to stand under.',
  },
  unknownParent: {
    status: 422,
    ja: '上に置く文書が見つかりません。画面を読み直してから選び直してください。',
    en: 'The document to stand under was not found. Reload and choose again.',
  },
  fileMissing: {
    status: 422,
    ja: '取り込んだ元のファイルが見つかりません。管理者に、バックアップから戻せるかを確かめてください。読取りはそのまま残っています。',
    en: 'The original file is missing. Ask the administrator to restore it from the backup; the reading is unharmed.',
  },
})

/** A reader's or parser's own refusal, handed on in its own words; `details.reason` is its code. */
export const refusedFile = (reason: string, message: { ja: string; en: string }, fileName: string): AppError =>
  new AppError('documents.refused', { status: 422, ...message }, { reason, fileName })
