import { defineErrors } from '../../core/errors.ts'

export const configurationsErrors = defineErrors('configurations', {
  hashNeeded: {
    status: 422,
    ja: '設定ファイルを選ぶか、書面にあるSHA-256を入れてください。',
    en: 'Choose the exported configuration, or enter the SHA-256 that the paper bears.',
  },
  notAHash: {
    status: 422,
    ja: 'SHA-256ではありません。0～9とa～fの64桁を入れてください。',
    en: 'This is no SHA-256. Enter 64 digits out of 0–9 and a–f.',
  },
  hashDiffers: {
    status: 422,
    ja: '入れたSHA-256と、設定ファイルから計算した値が違います。書面とファイルが同じ設定のものか確かめてください。',
    en: 'The SHA-256 entered is not that of the file. Make sure that paper and file are of the same configuration.',
  },
  fileEmpty: {
    status: 422,
    ja: 'ファイルが空です。選び直してください。',
    en: 'The file is empty. Choose another.',
  },
  fileProgram: {
    status: 422,
    ja: 'プログラムは登録できません。署名された書面のPDFか画像を選んでください。',
    en: 'A program cannot be filed. Choose a PDF or picture of the signed paper.',
  },
  badObjects: {
    status: 422,
    ja: '対象を一つ以上選んでください。',
    en: 'Choose at least one thing that it is about.',
  },
  futureDay: {
    status: 422,
    ja: '署名の日が先の日です。今日までの日を入れてください。',
    en: 'The day of signing lies ahead. Enter a day up to today.',
  },
})
