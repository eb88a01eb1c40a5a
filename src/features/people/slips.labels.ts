import type { Message } from '../../core/errors.ts'

export const slipLabels = {
  title: { ja: '最初のサインインの票', en: 'First sign-in slips' },
  count: {
    ja: '{n}人分。A4に4人分ずつ印刷します。点線で切り、本人に手渡してください。',
    en: 'For {n} people, four to a page of A4. Cut along the dashes and hand each to its person.',
  },
  print: { ja: '印刷する', en: 'Print' },
  close: { ja: '渡す用意ができた', en: 'Ready to hand out' },
  once: { ja: 'この画面は一度だけです', en: 'This is shown only once' },
  onceWhy: {
    ja: '最初のパスワードは、どこにも保存していません。閉じる前に印刷してください。なくしたときは、パスワードを再設定すると新しい票を作れます。',
    en: 'Initial passwords are kept nowhere. Print before you leave. If a slip is lost, reset the password to get a new one.',
  },
  leaveTitle: { ja: '票の画面を閉じますか', en: 'Leave the slips?' },
  leave1: { ja: '最初のパスワードは、もう表示できません。', en: 'The initial passwords cannot be shown again.' },
  leave2: {
    ja: '印刷していない票は、一人ずつ再設定して作り直すことになります。',
    en: 'Slips not printed have to be made again, one reset each.',
  },
  leave: { ja: '閉じる', en: 'Leave' },
  sealed: { ja: '本人以外は開けないでください', en: 'For this person’s eyes only' },
  heading: { ja: '最初のサインインのご案内', en: 'Your first sign-in' },
  to: { ja: ' 様', en: '' },
  address: { ja: 'サインインの画面のアドレス', en: 'Address of the sign-in page' },
  username: { ja: '利用者名', en: 'User name' },
  password: {
    ja: '最初のパスワード（英小文字・数字・ハイフン）',
    en: 'Initial password (small letters, digits, hyphens)',
  },
  step1: {
    ja: '上のアドレスを開き、利用者名と最初のパスワードを入れます。',
    en: 'Open the address above and enter user name and initial password.',
  },
  step2: {
    ja: '画面の案内に沿って、自分だけのパスワード（12文字以上）に変えます。',
    en: 'Follow the page and choose a password of your own, 12 characters or more.',
  },
  step3: { ja: '変え終えたら、この紙は細かく切って捨ててください。', en: 'Then shred this paper.' },
  until: { ja: '{day}まで使えます', en: 'Valid until {day}' },
} satisfies Record<string, Message>
