import type { Message } from '../../core/errors.ts'

export const grantLabels = {
  wholeBody: { ja: '団体全体', en: 'The whole body' },
  own: { ja: '本人', en: 'Own things only' },
  expired: { ja: '期限切れ', en: 'Expired' },
  upcoming: { ja: '{day}から', en: 'From {day}' },
  until: { ja: '{day}まで', en: 'Until {day}' },
} satisfies Record<string, Message>
