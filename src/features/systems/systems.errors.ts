import { defineErrors } from '../../core/errors.ts'

export const systemErrors = defineErrors('systems', {
  fileEmpty: {
    status: 422,
    ja: 'ファイルが空です。内容のあるファイルを選んでください。',
    en: 'The file is empty. Choose one that has something in it.',
  },
  fileProgram: {
    status: 422,
    ja: 'プログラムのファイルは登録できません。文書か図のファイルを選んでください。',
    en: 'Programs cannot be stored. Choose a document or a drawing.',
  },
})
