import { defineErrors } from '../../core/errors.ts'

export const zonesErrors = defineErrors('zones', {
  codeTaken: {
    status: 409,
    ja: '略号「{code}」の領域が既にあります。別の略号にしてください。',
    en: 'There is a zone with the code “{code}”. Choose another.',
  },
  endBeforeStart: {
    status: 422,
    ja: '終わりの日が始まりの日より前です。どちらかの日を直してください。',
    en: 'The last day lies before the first. Correct one of the two.',
  },
  stillUsed: {
    status: 409,
    ja: 'この領域には、まだ{n}件の資産・機器等が置かれています。先に移すか、終わりの日を入れずに保存してください。',
    en: '{n} things still stand in this zone. Move them first, or save it without a last day.',
  },
  sameZone: {
    status: 422,
    ja: '同じ領域どうしの通信は、この表では決めません。別の領域を選んでください。',
    en: 'Traffic within one zone is not ruled here. Choose two zones.',
  },
  numberOnInternet: {
    status: 422,
    ja: 'インターネットに届く領域に、特定個人情報は置けません（ガイドライン 3(1)）。どちらかの印を外してください。',
    en: 'A zone that reaches the internet may not hold individual numbers. Take away one of the two.',
  },
  nothingToAdopt: {
    status: 409,
    ja: 'この組の領域は、全て登録済みです。',
    en: 'Every zone of this set is registered already.',
  },
})
