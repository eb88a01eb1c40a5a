import { defineErrors } from '../../core/errors.ts'

export const committeeErrors = defineErrors('committee', {
  changed: {
    status: 409,
    ja: '画面を開いている間に、{who}が「{whatJa}」を行いました（{when}）。何も変更していません。読み直して、内容を確かめてください。',
    en: 'While the page was open, {who} did this: {whatEn} ({when}). Nothing was changed. Reload and look at it again.',
  },
  notPlanned: {
    status: 409,
    ja: 'この会議は「{stateJa}」です。開催予定の会議だけで行えます。議事録を直すときは「議事録を訂正」を使ってください。',
    en: 'This meeting is “{stateEn}”; only a planned one can be changed. To correct minutes, amend them.',
  },
  notHeld: {
    status: 409,
    ja: 'この会議はまだ開催済みではありません。先に「開催の結果を記録」を行ってください。',
    en: 'This meeting has not been held. Record what came of it first.',
  },
  sameDay: {
    status: 409,
    ja: '{day}の会議は、すでに登録されています。その会議を開いて直してください。',
    en: 'A meeting of {day} is there already. Open that one.',
  },
  numberTaken: {
    status: 422,
    ja: 'この年度の第{n}回は、すでにあります。別の回を入れるか、空欄にしてください（空欄なら次の回になります）。',
    en: 'There is a meeting number {n} in that year. Enter another number, or none for the next one.',
  },
  otherYear: {
    status: 422,
    ja: '開催日を別の年度に移すことはできません。この会議を中止して、その年度の会議として登録してください。',
    en: 'A meeting cannot move to another fiscal year. Cancel it and plan one in that year.',
  },
  future: {
    status: 422,
    ja: '開催日（{day}）がまだ来ていません。開催した日以後に記録してください。日が変わったときは、先に開催日を直してください。',
    en: 'The day of the meeting ({day}) has not come yet. Record it afterwards, or correct the day first.',
  },
  noItems: {
    status: 422,
    ja: '議題がありません。先に議題を入れてください。',
    en: 'There is no matter on the agenda. Enter the agenda first.',
  },
  noneThere: {
    status: 422,
    ja: '出席した人がいません。委員の出欠を確かめてください。',
    en: 'Nobody was present. Check the attendance of the members.',
  },
  membersDiffer: {
    status: 422,
    ja: '出欠が委員の全員について入っていません。読み直して、全員の出欠を入れてください。',
    en: 'Attendance is not given for every member. Reload and enter it for all.',
  },
  itemsDiffer: {
    status: 422,
    ja: '結果が議題の全部について入っていません。読み直して、全ての議題の結果を入れてください。',
    en: 'An outcome is not given for every matter. Reload and enter it for all.',
  },
  proxyMissing: {
    status: 422,
    ja: '代理出席の人の氏名を入れてください（{name}の代理）。',
    en: 'Enter who stood in for {name}.',
  },
  rejectedActivity: {
    status: 422,
    ja: '不承認の議題「{title}」に実施事項が付いています。実施事項を消すか、結果を直してください。',
    en: 'The rejected matter “{title}” has an activity. Remove it or correct the outcome.',
  },
  dueBeforeOpens: {
    status: 422,
    ja: '実施事項「{title}」の期限が、始める日より前です。',
    en: 'The activity “{title}” would be due before it begins.',
  },
  unknownPost: {
    status: 422,
    ja: '実施事項の担当の職が見つかりません。選び直してください。',
    en: 'The post in charge was not found. Choose again.',
  },
  unknownDuty: {
    status: 422,
    ja: '議題の遵守事項が見つかりません。読み直して、選び直してください。',
    en: 'The duty of a matter was not found. Reload and choose again.',
  },
  unknownPerson: {
    status: 422,
    ja: '委員の名簿の人が見つかりません。選び直してください。',
    en: 'A member was not found in the roster. Choose again.',
  },
  nothingChanged: { status: 422, ja: '変更された項目がありません。', en: 'Nothing was changed.' },
  noMinutes: {
    status: 409,
    ja: '議事録は、開催の結果を記録してから印刷できます。',
    en: 'There are no minutes before the outcome is recorded.',
  },
  noPapers: {
    status: 409,
    ja: '資料はまだ作成されていません。先に「資料を作成」を行ってください。',
    en: 'The papers have not been made yet. Make them first.',
  },
  fileEmpty: { status: 422, ja: 'ファイルが空です。選び直してください。', en: 'The file is empty. Choose again.' },
  fileProgram: {
    status: 422,
    ja: 'プログラムのファイルは添付できません。文書や画像を選んでください。',
    en: 'Programs cannot be attached. Choose a document or a picture.',
  },
})
