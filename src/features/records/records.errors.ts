import { defineErrors } from '../../core/errors.ts'

export const recordsErrors = defineErrors('records', {
  reasonMissing: {
    status: 422,
    ja: '部分開示・非開示とするときは、その理由を入れてください（情報公開条例の該当する号など）。',
    en: 'Give the reason why the record is not wholly open, such as the item of the disclosure ordinance.',
  },
})
