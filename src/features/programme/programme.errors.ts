import { defineErrors } from '../../core/errors.ts'

export const programmeErrors = defineErrors('programme', {
  draftExists: {
    status: 409,
    ja: '{year}の年間計画の案が既にあります。その案を直すか、取りやめてから作り直してください。',
    en: 'There is a draft for {year} already. Change it, or drop it and propose again.',
  },
  decidedExists: {
    status: 409,
    ja: '{year}の年間計画は決定済みです。変えるときは「計画を変更する」で変更案を作ってください。',
    en: 'The programme of {year} is decided. Make an amendment to change it.',
  },
  tooEarly: {
    status: 422,
    ja: '年間計画は、今年度と次の年度について作れます。',
    en: 'A programme is made for this fiscal year or the next.',
  },
  notDraft: {
    status: 409,
    ja: 'この年間計画は{state}のため、変えられません。読み直して、今の版を確かめてください。',
    en: 'This programme is “{state}” and cannot be changed. Reload and look at the current version.',
  },
  notDecided: {
    status: 409,
    ja: '決定済みの年間計画だけが変更の元になります。読み直して、今の版を確かめてください。',
    en: 'Only a decided programme is amended. Reload and look at the current version.',
  },
  seenOlder: {
    status: 409,
    ja: '画面を開いた後に、{name}さんがこの計画を変えました（変更{n}回）。読み直して内容を確かめてから、もう一度行ってください。',
    en: '{name} has changed this programme since you opened it ({n} changes). Reload, look at it and try again.',
  },
  empty: {
    status: 422,
    ja: '実施する事項が一つもありません。行を追加してから決裁を受けてください。',
    en: 'There is no line in it. Add one before it is decided.',
  },
  outsideYear: {
    status: 422,
    ja: '期間は{year}の中（4月1日から3月31日）に収めてください。',
    en: 'Keep the window within the fiscal year {year} (1 April to 31 March).',
  },
  turned: {
    status: 422,
    ja: '期限が開始日より前です。日付を直してください。',
    en: 'It would fall due before it begins. Correct the days.',
  },
  quietMonth: {
    status: 422,
    ja: '{month}は通知の発送などで忙しい月と決めています。期限を別の月にするか、「法令で日が決まっている」を選んでください。',
    en: '{month} is set as a quiet month. Choose another month, or mark that law sets the day.',
  },
  foreignPost: {
    status: 422,
    ja: '選んだ職がありません。選び直してください。',
    en: 'There is no such post. Choose again.',
  },
})
