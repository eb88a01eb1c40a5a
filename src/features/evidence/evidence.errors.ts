import { defineErrors } from '../../core/errors.ts'

export const evidenceErrors = defineErrors('evidence', {
  spansUnits: {
    status: 403,
    ja: 'このファイルは、あなたの範囲の外の対象についても書かれているため、開けません。登録した人又は情報セキュリティ担当に、該当部分の提供を依頼してください。',
    en: 'This file also speaks of objects outside your scope, so you cannot open it. Ask who attached it, or the security office, for your part.',
  },
  badTargets: {
    status: 422,
    ja: '対象の指定が読み取れません。画面を読み直して、もう一度選んでください。',
    en: 'The objects could not be read. Reload the page and choose them again.',
  },
  wrongObject: {
    status: 422,
    ja: '選んだ対象はこの遵守事項の対象ではありません。画面を読み直してください。',
    en: 'A chosen object does not belong to this duty. Reload the page.',
  },
  futureDate: {
    status: 422,
    ja: 'データの日付が先の日付です。実施した日、又はデータを取った日を入れてください。',
    en: 'The date of the data lies ahead. Enter the day it was done or taken.',
  },
  periodOrder: { status: 422, ja: '対象期間の終わりが始まりより前です。', en: 'The period ends before it begins.' },
  fileMissing: { status: 422, ja: 'ファイルを選んでください。', en: 'Choose a file.' },
  fileEmpty: {
    status: 422,
    ja: 'ファイルが空です。元のファイルを確かめてください。',
    en: 'The file is empty. Check the original.',
  },
  fileProgram: {
    status: 422,
    ja: 'プログラムのファイルは証跡にできません。結果を文書や画像にして登録してください。',
    en: 'A program cannot be evidence. Attach its result as a document or picture.',
  },
  linkMissing: {
    status: 422,
    ja: 'http:// 又は https:// で始まるリンクを入れてください。',
    en: 'Enter a link that starts with http:// or https://.',
  },
  placeMissing: {
    status: 422,
    ja: '紙のある場所（例：総務課 書庫3段目 R8-12簿冊）を入れてください。',
    en: 'Say where the paper lies.',
  },
  disclosureReason: {
    status: 422,
    ja: '公開以外のときは、理由を入れてください。',
    en: 'Give the reason why it is not open.',
  },
  noDuty: {
    status: 422,
    ja: 'この資料は遵守事項の証跡ではないため、確認は要りません。',
    en: 'It is no evidence of a duty, so nothing is to be confirmed.',
  },
  alreadyConfirmed: { status: 409, ja: 'この証跡は確認済みです。', en: 'This evidence is confirmed already.' },
  withdrawn: { status: 409, ja: 'この証跡は取り下げられています。', en: 'This evidence has been withdrawn.' },
})
