import { AppError, defineErrors, type Message } from '../../core/errors.ts'
import { sheetProblemWords } from '../../core/sheet-take.ts'

export const peopleErrors = defineErrors('people', {
  accountTaken: {
    status: 409,
    ja: '利用者名「{name}」またはメールアドレスは使われています。',
    en: 'The user name "{name}" or the e-mail address is taken.',
  },
  hasAccount: {
    status: 409,
    ja: '「{name}」には、すでに利用者があります。選択から外してください。',
    en: '"{name}" has an account already. Take them out of the choice.',
  },
  hasLeft: {
    status: 422,
    ja: '「{name}」は在籍期間が終わっています。選択から外してください。',
    en: 'The last day of "{name}" is over. Take them out of the choice.',
  },
  usernameTwice: {
    status: 422,
    ja: '利用者名「{name}」が二度あります。どちらかを変えてください。',
    en: 'The user name "{name}" stands twice. Change one of them.',
  },
  notLocked: {
    status: 409,
    ja: 'この利用者は、もう止められていません。一覧を読み直してください。',
    en: 'This account is not locked any more. Reload the list.',
  },
  noSession: {
    status: 409,
    ja: 'サインイン中の端末は、もうありません。一覧を読み直してください。',
    en: 'There is no such session any more. Reload the list.',
  },
  lastAdministrator: {
    status: 409,
    ja: '利用者を管理できる人（団体全体・終わりの日なし）が一人もいなくなります。先に別の管理者を決めてください。',
    en: 'Nobody would be left who manages accounts in the whole body without a day of end; appoint another one first.',
  },
  noSuchRole: {
    status: 422,
    ja: 'この団体にない役割です。画面を読み直して、選び直してください。',
    en: 'The organisation has no such role. Reload the page and choose again.',
  },
  ownHasNoUnit: {
    status: 422,
    ja: '範囲を「本人」にした役割には、部署・市町村を付けられません。どちらか一つにしてください。',
    en: 'A role limited to one’s own things has no unit. Choose one of the two.',
  },
  endNeeded: {
    status: 422,
    ja: '外部監査人の役割には、終わりの日が要ります。契約の最後の日を入れてください。',
    en: 'The role of an external auditor needs a last day. Enter that of the contract.',
  },
  grantTwice: {
    status: 422,
    ja: '同じ役割と範囲が二度あります。一つにまとめてください。',
    en: 'The same role stands twice with the same scope. Make it one.',
  },
  verbsNotHeld: {
    status: 403,
    ja: 'あなた自身が団体全体で持っていない権限（{verbs}）は、他の人や役割に渡せません。持っている管理者に依頼してください。',
    en: 'You cannot hand on what you do not hold in the whole body yourself ({verbs}). Ask an administrator who does.',
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
  ...sheetProblemWords,
  noTable: {
    status: 422,
    ja: '見出しの行が見つかりません。異動なら「異動種別・氏名・発令日」、名簿なら「氏名・職員番号」などの見出しを付けてください。',
    en: 'No header row was found. A transfer list needs 異動種別, 氏名 and 発令日; a roster 氏名 and, for example, 職員番号.',
  },
  nothingToTake: {
    status: 409,
    ja: '取り込む変更はありません。すべて登録済みか、取り込めない行です。',
    en: 'There is nothing to take: every row is registered already or refused.',
  },
  roleRetired: {
    status: 409,
    ja: '「{name}」は{day}から使われていません。終わりの日をその前日までにするか、別の役割を選んでください。',
    en: '"{name}" is retired from {iso} on. Let the designation end before it, or choose another role.',
  },
  roleDesignated: {
    status: 409,
    ja: 'この日以後も指名されている職があります（{posts}）。先にその指名を終えてください。',
    en: 'Posts are designated to it on or after that day ({posts}). End these designations first.',
  },
  roleNameTaken: {
    status: 409,
    ja: '「{name}」という役割があります。別の名前にしてください。',
    en: 'There is a role named "{name}"; choose another name.',
  },
  substituteTwice: {
    status: 409,
    ja: 'この職には、重なる期間に同じ代理があります。',
    en: 'The post has this substitute on some of these days already.',
  },
  ownSubstitute: {
    status: 422,
    ja: '職は自らの代理になれません。別の職か人を選んでください。',
    en: 'A post does not stand in for itself; choose another post or a person.',
  },
  oneSubstitute: {
    status: 422,
    ja: '代理は、職か人のどちらか一つを選んでください。',
    en: 'Choose either a post or a person as the substitute.',
  },
  absentAlready: {
    status: 409,
    ja: 'この人には、重なる期間に不在の登録があります。その登録を直してください。',
    en: 'An absence of this person covers some of these days; change that one.',
  },
  endBeforeStart: { status: 422, ja: '終わりの日が始まりの日より前です。', en: 'The last day lies before the first.' },
})

/** A password that the rules refuse, with their reason. */
export const weakPassword = (reason: Message): AppError =>
  new AppError('people.weakPassword', { status: 422, ...reason }, [{ path: 'password', message: '' }])
