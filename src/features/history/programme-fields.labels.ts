import type { Message } from '../../core/errors.ts'

/** Fields of the programme of a year and of its lines. */
export const programmeFields: Record<string, Message> = {
  opens: { ja: '始め', en: 'Opens' },
  due: { ja: '期限', en: 'Due' },
  perUnit: { ja: '部署・市町村ごと', en: 'Per unit' },
  steps: { ja: '手順', en: 'Steps' },
  recordAsked: { ja: '求める記録', en: 'Record asked for' },
  minutes: { ja: '所要時間（分）', en: 'Minutes' },
  legalDay: { ja: '法令で日が決まっている', en: 'Law sets the day' },
  lineCount: { ja: '実施事項の数', en: 'Lines' },
  leftCount: { ja: '載せないものの数', en: 'Left out' },
  lineTitles: { ja: '実施事項', en: 'Lines' },
  quietMonths: { ja: '期限を置かない月', en: 'Quiet months' },
  approvalId: { ja: '決裁', en: 'Approval' },
  basedOnId: { ja: '元にした計画', en: 'Based on' },
  activities: { ja: '作成した実施事項の数', en: 'Activities made' },
  how: { ja: '終わり方', en: 'How it ended' },
}
