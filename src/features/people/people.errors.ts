import { AppError, defineErrors, type Message } from '../../core/errors.ts'

export const peopleErrors = defineErrors('people', {
  accountTaken: {
    status: 409,
    ja: '利用者名「{name}」またはメールアドレスは使われています。',
    en: 'The user name "{name}" or the e-mail address is taken.',
  },
  lastAdministrator: {
    status: 409,
    ja: '管理者が一人もいなくなります。先に別の管理者を決めてください。',
    en: 'No administrator would be left; appoint another one first.',
  },
  overlap: {
    status: 409,
    ja: 'この人には、同じ職について期間の重なる発令があります。先にその発令を終えるか、期間を直してください。',
    en: 'An assignment of this person to this post covers some of these days. End it first, or change the days.',
  },
  designatedAlready: {
    status: 409,
    ja: 'この職は、重なる期間に同じ役割へ指名されています。先にその指名を終えるか、期間を直してください。',
    en: 'The post bears this role on some of these days already. End that designation first, or change the days.',
  },
  noSuchPerson: {
    status: 422,
    ja: '名簿にない人です。先に名簿へ登録してください。',
    en: 'This person is not on the roster; add them first.',
  },
  staffNumberTaken: {
    status: 409,
    ja: '職員番号「{number}」は登録済みです。番号を確かめてください。',
    en: 'Staff number "{number}" is registered already; please check it.',
  },
  cyclicSuperior: { status: 422, ja: '職の上下関係が輪になります。', en: 'The post would be its own superior.' },
  endBeforeStart: { status: 422, ja: '終わりの日が始まりの日より前です。', en: 'The last day lies before the first.' },
})

/** A password that the rules refuse, with their reason. */
export const weakPassword = (reason: Message): AppError =>
  new AppError('people.weakPassword', { status: 422, ...reason }, [{ path: 'password', message: '' }])
