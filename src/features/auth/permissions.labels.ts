import type { Message } from '../../core/errors.ts'

export const permissionsLabels = {
  title: { ja: '自分の権限', en: 'My permissions' },
  why: {
    ja: 'あなたにできることと、その範囲、もとになる役割、期限です。変えたいときは、利用者を管理する人に依頼してください。',
    en: 'What you may do, where, through which role, and until when. Ask whoever manages accounts to change it.',
  },
  roles: { ja: '付けられている役割', en: 'Roles you were given' },
  none: { ja: '役割が付けられていません', en: 'You were given no role' },
  noneNext: { ja: '利用者を管理する人に依頼してください。', en: 'Ask whoever manages accounts.' },
  role: { ja: '役割（範囲）', en: 'Role (scope)' },
  note: { ja: '覚え書き', en: 'Note' },
  matrix: { ja: 'できること', en: 'What you may do' },
  verb: { ja: 'できること', en: 'Permission' },
  where: { ja: '範囲と役割', en: 'Where, through which role' },
  not: { ja: 'できません', en: 'You may not' },
  ownNote: {
    ja: '範囲が部署・市町村や「本人」の権限でも、自分の職の遵守事項、自分の名簿の行、自分のした操作と登録した証跡は、いつでも見られます。',
    en: 'However far a permission reaches, duties of posts you hold, your own row of the roster, what you did and what you attached stay yours to see.',
  },
} satisfies Record<string, Message>
