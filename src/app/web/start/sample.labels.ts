import type { Dictionary } from '../../../web/locale.ts'

export const sampleLabels = {
  title: { ja: '見本', en: 'The sample' },
  why: {
    ja: '架空の広域連合（構成27市町村）を、別の団体として読み込みます。自分の団体の内容には影響せず、いつでも消せます。',
    en: 'An invented union of 27 municipalities is loaded as a body of its own. Yours is not touched, and it can be deleted at any time.',
  },
  load: { ja: '見本を読み込む', en: 'Load the sample' },
  loading: { ja: '見本を読み込んでいます', en: 'Loading the sample' },
  loadingDetail: { ja: 'この画面を離れても続きます。', en: 'This goes on if you leave the page.' },
  done: { ja: '見本を読み込みました', en: 'The sample is loaded' },
  signIn: { ja: '見本にサインインする', en: 'Sign in to the sample' },
  failed: { ja: '見本を読み込めませんでした', en: 'The sample could not be loaded' },
  failedNext: { ja: '見本を消してから、もう一度読み込んでください。', en: 'Delete the sample, then load it again.' },
  accounts: { ja: '見本の利用者', en: 'Accounts of the sample' },
  password: {
    ja: 'パスワード（全員共通。この画面でだけ表示します）',
    en: 'Password (of all of them; shown only here)',
  },
  username: { ja: '利用者名', en: 'User name' },
  name: { ja: '氏名', en: 'Name' },
  role: { ja: '役割', en: 'Role' },
  scope: { ja: '範囲', en: 'Scope' },
  all: { ja: '全体', en: 'Everything' },
  forgotten: {
    ja: 'パスワードが分からないときは、見本を消して読み込み直してください。',
    en: 'If you do not know the password, delete the sample and load it again.',
  },
  delete: { ja: '見本を消す', en: 'Delete the sample' },
  deleteAsk: { ja: '見本の団体を消しますか', en: 'Delete the sample body?' },
  delete1: {
    ja: '見本の文書、証跡、履歴をすべて消します。元に戻せません。',
    en: 'All its documents, evidence and history go. This cannot be undone.',
  },
  delete2: {
    ja: '見本はいつでも読み込み直せます。自分の団体には影響しません。',
    en: 'It can be loaded anew at any time. Your own body is not touched.',
  },
  deleted: { ja: '見本を消しました。', en: 'The sample was deleted.' },
} satisfies Dictionary
