import type { Message } from '../../core/errors.ts'

/** What the register of connections refuses by itself. What only breaks a rule is kept and marked: it may be how things are. */
export const connectionProblems = {
  endBeforeStart: {
    reason: { ja: '終わりの日が、始まりの日より前です。', en: 'The last day lies before the first.' },
    remedy: { ja: 'どちらかの日を直してください。', en: 'Correct one of the two.' },
  },
  expiryBeforeApproval: {
    reason: { ja: '許可の期限が、許可日より前です。', en: 'It expires before it was approved.' },
    remedy: { ja: 'どちらかの日を直してください。', en: 'Correct one of the two.' },
  },
  noOtherEnd: {
    reason: { ja: '相手がありません。', en: 'It has no other end.' },
    remedy: {
      ja: '相手の領域か、相手先のどちらかを入れてください。',
      en: 'Enter the other zone or the peer.',
    },
  },
  twoOtherEnds: {
    reason: { ja: '相手の領域と相手先の両方があります。', en: 'It names both another zone and a peer.' },
    remedy: {
      ja: '内部の領域どうしなら相手先を空に、外部が相手なら相手の領域を空にしてください。',
      en: 'Leave the peer empty between zones, or the other zone where the peer is outside.',
    },
  },
  sameZone: {
    reason: { ja: '同じ領域の中の通信です。', en: 'It stays within one zone.' },
    remedy: { ja: '相手の領域を選び直してください。', en: 'Choose another zone.' },
  },
  noDecision: {
    reason: { ja: 'この文書番号の決裁が登録されていません。', en: 'No decision bears this document number.' },
    remedy: {
      ja: '文書番号を直すか、空にして「根拠・理由」に書いてください。',
      en: 'Correct it, or leave it empty and write it into the basis.',
    },
  },
} satisfies Record<string, { reason: Message; remedy: Message }>
export type ConnectionProblem = keyof typeof connectionProblems
