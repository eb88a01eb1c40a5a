import { defineErrors } from '../../core/errors.ts'

export const contactErrors = defineErrors('contacts', {
  oneSubject: {
    status: 422,
    ja: '職、人、外部の連絡先のどれか一つを選んでください。',
    en: 'Choose a post, a person, or somebody outside.',
  },
  badNumber: {
    status: 422,
    ja: '「{number}」は電話番号として読めません。数字とハイフンで書いてください（内線は「内線123」）。',
    en: '"{number}" is no telephone number. Use digits and hyphens; write extensions as ext. 123.',
  },
  cyclic: {
    status: 422,
    ja: '連絡の順が輪になります。別の人を「連絡する人」に選んでください。',
    en: 'The entry would be called by itself; choose another caller.',
  },
  listedAlready: {
    status: 409,
    ja: 'この職・人は既に連絡網にあります。その行を直してください。',
    en: 'This post or person is in the contact tree already; change that entry.',
  },
  atTheEnd: {
    status: 409,
    ja: 'これより先へは動かせません。',
    en: 'It cannot be moved further.',
  },
})
