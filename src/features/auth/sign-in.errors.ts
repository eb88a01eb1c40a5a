import { defineErrors } from '../../core/errors.ts'

/** The same words for a name that somebody has and one that nobody has. */
export const signInErrors = defineErrors('signIn', {
  locked: {
    status: 429,
    ja: 'この利用者名では誤りが続いたため、{minutes}分ほど受け付けません。待ってからもう一度行うか、管理者に解除を依頼してください。',
    en: 'Too many wrong tries with this name. Wait about {minutes} minutes, or ask the administrator to unlock it.',
  },
  malformed: {
    status: 400,
    ja: '読み取れない要求です。画面を読み直して、もう一度行ってください。',
    en: 'This request cannot be read. Reload the page and try again.',
  },
})
