import { defineErrors } from '../../core/errors.ts'

export const peopleErrors = defineErrors('people', {
  weakPassword: { status: 422, ja: '{reason}', en: 'Choose a stronger password: {reason}' },
  accountTaken: { status: 409, ja: '利用者名「{name}」またはメールアドレスは使われています。', en: 'The user name "{name}" or the e-mail address is taken.' },
  lastAdministrator: { status: 409, ja: '管理者が一人もいなくなります。先に別の管理者を決めてください。', en: 'No administrator would be left; appoint another one first.' },
  overlap: { status: 409, ja: 'この職には同じ期間に別の発令があります。', en: 'Another assignment covers the same days.' },
  cyclicSuperior: { status: 422, ja: '職の上下関係が輪になります。', en: 'The post would be its own superior.' },
  endBeforeStart: { status: 422, ja: '終わりの日が始まりの日より前です。', en: 'The last day lies before the first.' },
})
