import { defineErrors } from '../../core/errors.ts'

export const sampleErrors = defineErrors('sample', {
  none: { status: 404, ja: '見本は読み込まれていません。', en: 'The sample is not loaded.' },
  codeTaken: {
    status: 409,
    ja: '見本の団体コード「{code}」は使われています。見本が読み込まれているときは、消してから、もう一度読み込んでください。',
    en: 'The sample\'s code "{code}" is taken. If the sample is loaded, delete it and load it again.',
  },
  stopped: {
    status: 500,
    ja: '見本の読込みが途中で止まりました。見本を消してから、もう一度読み込んでください。',
    en: 'Loading the sample stopped half way. Delete the sample and load it again.',
  },
})
