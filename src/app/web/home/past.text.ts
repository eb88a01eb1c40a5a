import type { Dictionary } from '../../../web/locale.ts'

export const pastText = {
  open: { ja: '過去の日の状態', en: 'A past day' },
  day: { ja: '見たい日', en: 'Day' },
  show: { ja: 'この日の状態を見る', en: 'Show this day' },
  need: { ja: '日付を入力してください。', en: 'Enter a date.' },
  notPast: { ja: '昨日までの日付を入力してください。', en: 'Enter a day before today.' },
  banner: { ja: '{day}の状態を表示しています', en: 'You are looking at {day}' },
  bannerWhat: {
    ja: 'その日の終わりまでに登録されていた内容で判定した状態です。本文は現在の版です。',
    en: 'States as judged from what was registered by the end of that day. The text is today’s.',
  },
  back: { ja: '今日の状態に戻る', en: 'Back to today' },
  choose: {
    ja: '条項を選ぶと、この日の状態とその理由が表示されます。',
    en: 'Choose a clause to see its state on that day, and why.',
  },
  paneToday: { ja: '今日の状態で詳しく見る', en: 'See the details of today' },
  noMark: { ja: 'この日、この条項には状態がありません。', en: 'This clause had no state on that day.' },
} satisfies Dictionary
