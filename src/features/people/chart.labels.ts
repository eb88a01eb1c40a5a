import type { Message } from '../../core/errors.ts'

export const chartLabels = {
  designationList: { ja: '充て職一覧', en: 'Designations' },
  designationListWhy: {
    ja: 'この日に、どの役割をどの職が負い、誰が就いていたか（就く予定か）を示します。',
    en: 'Which post bore each role on this day, and who held it or will hold it.',
  },
  chart: { ja: '組織図', en: 'Organisation chart' },
  chartWhy: {
    ja: 'この日の部署・市町村と、職に就いている人です。',
    en: 'Units, member bodies and holders of posts on this day.',
  },
  organisation: { ja: '組織・職', en: 'Organisation' },
  people: { ja: '名簿・発令', en: 'People and posts' },
  day: { ja: '基準日', en: 'Day' },
  asOf: { ja: '{day}現在', en: 'as of {day}' },
  excel: { ja: 'Excelで取り出す', en: 'As Excel' },
  vacant: { ja: '空席', en: 'Vacant' },
  away: { ja: '不在', en: 'Away' },
  acting: { ja: '代理', en: 'Acting' },
  actingBy: { ja: '代理で担う人', en: 'Acting' },
  open: { ja: '未指名', en: 'Nobody designated' },
  held: { ja: '在職', en: 'Held' },
  openCount: { ja: '空席・不在・未指名 {n}', en: 'Vacant, away or undesignated: {n}' },
  openNext: {
    ja: '職に役割を指名するか、後任を発令するか、代理を決めてください。',
    en: 'Designate a post, appoint a holder, or name a substitute.',
  },
  memberBodies: { ja: '構成市町村', en: 'Member bodies' },
  withoutPosts: { ja: '職の登録のない市町村：', en: 'Without a registered post: ' },
  wholeBody: { ja: '団体全体の職', en: 'Posts of the whole body' },
  nothing: { ja: '部署も職もまだ登録されていません', en: 'No unit and no post yet' },
  nothingNext: { ja: '「組織・職」で部署を、「名簿・発令」で職を登録してください。', en: 'Add units and posts first.' },
} satisfies Record<string, Message>
