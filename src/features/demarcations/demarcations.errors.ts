import { defineErrors } from '../../core/errors.ts'

export const demarcationErrors = defineErrors('demarcations', {
  oneParty: {
    status: 422,
    ja: '相手は、登録されている団体等か、名称の記入か、どちらか一つにしてください。',
    en: 'Name the party either by choosing a registered one or by writing its name, not both.',
  },
  wrongParty: {
    status: 422,
    ja: '相手にできるのは、構成市町村、委託先、部署です。選び直してください。',
    en: 'A party is a member body, a supplier or a unit. Choose another.',
  },
  wrongObject: {
    status: 422,
    ja: '責任分界を定められるのは、システム、端末、媒体、管理区域、書庫、設備、通信、情報資産です。選び直してください。',
    en: 'Demarcations are about systems, terminals, media, areas, stores, facilities, connections and assets. Choose others.',
  },
  noReason: {
    status: 422,
    ja: '覚書を不要とする判断には、理由と判断した者を入れてください。',
    en: 'A judgement that none is needed says why and who judged. Enter both.',
  },
  daysOrder: {
    status: 422,
    ja: '終わりの日が、始まりの日より前です。どちらかの日を直してください。',
    en: 'The last day lies before the first. Correct one of the two.',
  },
  nothingChanges: {
    status: 422,
    ja: '登録されている内容と同じです。変えるところがなければ、そのままで構いません。',
    en: 'This is what is registered already. There is nothing to save.',
  },
  fileEmpty: {
    status: 422,
    ja: 'ファイルが空か、実行できるプログラムです。別のファイルを選んでください。',
    en: 'The file is empty or a program. Choose another.',
  },
  noFile: {
    status: 404,
    ja: 'この文書には、ファイルがついていません。原本を確かめてください。',
    en: 'No file is attached. Look at the original.',
  },
})
