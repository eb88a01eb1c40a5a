import { defineErrors } from '../../core/errors.ts'

export const levelsErrors = defineErrors('levels', {
  setEnded: {
    status: 409,
    ja: 'この区分の体系は終わっています。画面を読み直し、今の体系で行ってください。',
    en: 'This set of levels has ended. Reload and work with the one in force.',
  },
  codeTwice: { status: 422, ja: '同じ記号の区分があります。記号を分けてください。', en: 'A code stands twice.' },
  notOfAxis: {
    status: 422,
    ja: 'この軸のガイドラインの区分ではありません。選び直してください。',
    en: 'The guideline has no such level on this axis; choose another.',
  },
  outOfOrder: {
    status: 422,
    ja: '並びがガイドラインの重さの順と合いません。重い区分を上にしてください。',
    en: "The order contradicts the guideline's; put graver levels first.",
  },
  notMapped: {
    status: 422,
    ja: '「{level}」の読替え先がありません。今の区分すべてに新しい区分を選んでください。',
    en: 'Level "{level}" is not mapped. Choose a new level for every present one.',
  },
  notYet: {
    status: 422,
    ja: '切替えの日は今日までの日にしてください。先の日から切り替えるときは、その日になってから行います。',
    en: 'The day may not lie ahead. Switch on that day itself.',
  },
  beforeSet: {
    status: 422,
    ja: '今の体系は{day}から使っています。それより後の日にしてください。',
    en: 'The present set is in force from {iso}; choose a later day.',
  },
  notAContainer: {
    status: 422,
    ja: '収める先は、システム・端末・記録媒体・保管場所・管理区域のどれかにしてください。',
    en: 'Only systems, terminals, media, stores and areas hold things.',
  },
  notAContent: {
    status: 422,
    ja: '収められるのは、情報資産・システム・端末・記録媒体・保管場所・管理区域です。',
    en: 'Only assets, systems, terminals, media, stores and areas can be held.',
  },
  cycle: {
    status: 422,
    ja: '入れ子が輪になります。「{content}」は、すでに「{container}」を収めています。',
    en: '"{content}" already holds "{container}": neither can lie within the other.',
  },
  heldAlready: {
    status: 409,
    ja: '同じ保管の記録があります。先にそれを終えるか、始まりの日を直してください。',
    en: 'This holding is registered already. End it first, or change the first day.',
  },
  endedAlready: {
    status: 409,
    ja: '{day}に終わっています。続けて収めるときは、新しく登録してください。',
    en: 'It ended on {iso}. Register a new holding instead.',
  },
  endBeforeStart: { status: 422, ja: '終わりの日が始まりの日より前です。', en: 'The last day lies before the first.' },
})
