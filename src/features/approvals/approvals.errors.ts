import { defineErrors } from '../../core/errors.ts'

export const approvalErrors = defineErrors('approvals', {
  moved: {
    status: 409,
    ja: '{at}に、{who}が「{act}」をしました。今の状態は「{state}」です。読み直してから、続けるかどうかを決めてください。',
    en: '{who} did “{act}” at {at}; it is now “{state}”. Reload before you go on.',
  },
  actingReason: {
    status: 422,
    ja: '{holder}に代わる代決です。代わる理由（不在の事情など）を入れてください。',
    en: 'You act for {holder}. Say why (their absence, for example).',
  },
  notAbsent: {
    status: 422,
    ja: '引上げができません。{posts}には、在席の人がいます。先にその人の回議を受けるか、不在のときは「名簿」で不在を登録してください。',
    en: 'It cannot be pulled up: somebody is there at {posts}. Let them stamp first, or register their absence under People.',
  },
  roleVacant: {
    status: 422,
    ja: '「{step}」に当たる職が見つかりません。「体制」で役割を指名するか、上位の職を定めるか、別の決裁区分を選んでください。',
    en: 'No post was found for “{step}”. Designate the role, set the superior post, or choose another class.',
  },
  classMissing: {
    status: 422,
    ja: 'ここで回すには決裁区分（順路）が要ります。決裁区分を選んでください。',
    en: 'To circulate it here it needs a class with a route. Choose one.',
  },
  otherKind: {
    status: 422,
    ja: '選んだ決裁区分は、別の種類の案件のものか、廃止されています。選び直してください。',
    en: 'The class belongs to another kind of matter or is retired. Choose another.',
  },
  kindElsewhere: {
    status: 422,
    ja: 'この種類の起案は、その案件の画面から行います。ここでは「その他」を選んでください。',
    en: 'A draft of this kind is made from the screen of its matter. Choose “other” here.',
  },
  future: {
    status: 422,
    ja: '決裁日が、まだ来ていない日です。決裁のあった日を入れてください。',
    en: 'The day of decision has not come yet. Enter the day on which it was decided.',
  },
  beforeDraft: {
    status: 422,
    ja: '決裁日が、起案日（{day}）より前です。日付を確かめてください。',
    en: 'The day of decision lies before the day of drafting ({day}). Check the days.',
  },
  unitNeeded: {
    status: 422,
    ja: '自分の担当する部署を選んでください。団体全体の起案には、全体の権限が要ります。',
    en: 'Choose a unit of yours. A draft for the whole organisation needs a permission for all of it.',
  },
  keyUnknown: {
    status: 404,
    ja: 'この番号の起案は見つかりません。用紙の右上に印刷された番号を確かめてください。',
    en: 'No draft has this key. Check the one printed at the top right of the paper.',
  },
  steps: {
    status: 422,
    ja: '順路に誤りがあります。決裁は一つだけ、最後に置いてください。',
    en: 'The route is wrong: there is exactly one deciding step, and it comes last.',
  },
  stepBy: {
    status: 422,
    ja: '順路の段ごとに、職、役割、直前の職の上司のどれか一つを選んでください。',
    en: 'For each step choose one of: a post, a role, the superior of the one before.',
  },
  fileMissing: {
    status: 422,
    ja: 'ファイルを選んでください。',
    en: 'Choose a file.',
  },
  nothingChanged: {
    status: 422,
    ja: '変わったところがありません。直してから保存してください。',
    en: 'Nothing has changed. Correct something before saving.',
  },
  retired: {
    status: 409,
    ja: 'この決裁区分は、すでに廃止されています。',
    en: 'This class is retired already.',
  },
  seenAlready: {
    status: 409,
    ja: '{at}に{who}が確認済みです。画面を読み直してください。',
    en: '{who} has seen it at {at}. Reload the page.',
  },
  notDecided: {
    status: 409,
    ja: '供覧に回せるのは、決裁が済んだものです。決裁の後に行ってください。',
    en: 'Only what is decided can be passed on for viewing. Do this afterwards.',
  },
  incomingClosed: {
    status: 409,
    ja: 'この文書は{day}に完結しています。直すときは、新しく収受してください。',
    en: 'This was closed on {day}. Enter it anew where something has to change.',
  },
  incomingMoved: {
    status: 409,
    ja: '開いている間に別の人がこの文書を変更しました。読み直してから、もう一度行ってください。',
    en: 'Somebody else changed this paper meanwhile. Reload and try again.',
  },
  receivedFuture: {
    status: 422,
    ja: '収受日が、まだ来ていない日です。届いた日を入れてください。',
    en: 'The day of receipt has not come yet. Enter the day on which it arrived.',
  },
  takenPost: {
    status: 409,
    ja: '選んだ職には、すでに全て回しています。ほかの職を選んでください。',
    en: 'It has gone to all of these posts already. Choose others.',
  },
})
