import { defineErrors } from '../../core/errors.ts'

export const facilityErrors = defineErrors('facilities', {
  future: {
    status: 422,
    ja: '点検した日が、今日より後です。点検してから登録してください。',
    en: 'The day of the inspection lies in the future. Record it once it is done.',
  },
  noteNeeded: {
    status: 422,
    ja: '指摘のある点検と不良には、内容を書いてください。',
    en: 'Write what was found where the result is not good.',
  },
  fileEmpty: {
    status: 422,
    ja: 'ファイルが空か、実行できるプログラムです。別のファイルを選んでください。',
    en: 'The file is empty or a program. Choose another.',
  },
})
