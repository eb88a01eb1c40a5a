import type { Dictionary } from '../locale.ts'

export const shellLabels = {
  product: { ja: '防人 Sakimori', en: 'Sakimori 防人' },
  navigation: { ja: '主なページ', en: 'Main pages' },
  menu: { ja: 'メニュー', en: 'Menu' },
  count: { ja: '件', en: 'items' },
  userMenu: { ja: '自分のメニュー', en: 'My menu' },
  language: { ja: 'English で表示する', en: '日本語で表示する' },
  permissions: { ja: '自分の権限', en: 'My permissions' },
  sessions: { ja: '使っている端末とサインイン', en: 'My sessions' },
  signOut: { ja: 'サインアウト', en: 'Sign out' },
} satisfies Dictionary
