import type { Dictionary } from '../../../web/locale.ts'

export const todoText = {
  due: { ja: '期限 {day}', en: 'due {day}' },
  overdue: { ja: '期限を過ぎています（{day}）', en: 'overdue since {day}' },
  noDue: { ja: '期限なし', en: 'no due day' },
  count: { ja: '{n}件', en: '{n}' },
  what: { ja: 'すること', en: 'What to do' },
  duty: { ja: '遵守事項', en: 'Duty' },
  clause: { ja: '条項', en: 'Clause' },
  state: { ja: '状態', en: 'State' },
  dueColumn: { ja: '期限', en: 'Due' },
  now: { ja: '今月中（期限を過ぎたものを含む）', en: 'This month, and what is overdue' },
  nowNone: { ja: '今月中に期限が来るものはありません。', en: 'Nothing falls due this month.' },
  you: { ja: 'あなた', en: 'You' },
  cut: { ja: '急ぐものから{n}件を表示しています。', en: 'The {n} most urgent are shown.' },
  toDuties: { ja: 'すべての遵守事項を見る', en: 'See all duties' },
  later: { ja: '来月以降と、期限のないもの', en: 'Later, or without a due day' },
  empty: { ja: '今すぐ必要な作業はありません', en: 'Nothing needs doing right now' },
  emptyReason: {
    ja: '期限の近い証跡や、確認を待つ証跡がありません。新しい作業は、期限が近づくとここに表示されます。',
    en: 'No evidence is about to expire and none waits for confirmation. New tasks show here as they come due.',
  },
  emptySetup: {
    ja: 'まだ遵守事項がないため、作業を挙げられません。方針を取り込み、条項と対策項目の対応を確定してください。',
    en: 'There are no duties yet. Import the policy and confirm the matching first.',
  },
  home: { ja: '方針の現在を見る', en: 'See the policy' },
} satisfies Dictionary
