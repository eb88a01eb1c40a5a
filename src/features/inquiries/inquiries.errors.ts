import { defineErrors } from '../../core/errors.ts'

export const inquiriesErrors = defineErrors('inquiries', {
  unknownKind: {
    status: 422,
    ja: '照会の種類が分かりません。一覧から選び直してください。',
    en: 'Unknown kind; choose one of the list.',
  },
  columnsMissing: { status: 422, ja: '回答の項目を1つ以上決めてください。', en: 'Define at least one column.' },
  alreadySent: {
    status: 409,
    ja: '発送した照会は、期限と問合せ先のほかは変えられません。作り直すときは、この照会を締め切って新しく作ってください。',
    en: 'Once set out, only the day and the contact can change. Close it and draft a new one instead.',
  },
  pastDue: {
    status: 422,
    ja: '回答期限が過ぎています。今日以後の日にしてください。',
    en: 'The due day has passed; choose a later one.',
  },
  proposalUnread: {
    status: 422,
    ja: '決裁を受ける照会を読み取れません。照会の画面から起案し直してください。',
    en: 'The proposal cannot be read. Draft it again from the page of the inquiry.',
  },
  notDraft: {
    status: 409,
    ja: '照会「{title}」は「{state}」です。決裁を受けられるのは、発送の前だけです。起案を取り下げてください。',
    en: 'The inquiry “{title}” is “{state}”; it can be decided only before it is set out. Withdraw the draft.',
  },
  askedAlready: {
    status: 409,
    ja: 'この照会は起案されています。「決裁」で決定を受けるか、その起案を取り下げてから起案してください。',
    en: 'A draft for this inquiry is under way. Have it decided, or withdraw it first.',
  },
  decidedAlready: {
    status: 409,
    ja: '決裁済みの照会です。期限と問合せ先のほかは変えられません。変えるときは、この照会を取りやめて新しく作ってください。',
    en: 'It has been decided: only the day and the contact can change. Withdraw it and draft a new one instead.',
  },
  approvalEnded: {
    status: 409,
    ja: '照会「{title}」は、この起案では決裁を受けられなくなっています。起案を取り下げ、照会の画面から起案し直してください。',
    en: 'The inquiry “{title}” can no longer be decided by this draft. Withdraw it and draft again from its page.',
  },
  noFiles: { status: 422, ja: 'ファイルを選んでください。', en: 'Choose the files.' },
  nothingToAccept: {
    status: 409,
    ja: '確認できる回答がありません。回答ファイルを取り込むか、回答を待ってください。',
    en: 'There is no answer to accept yet.',
  },
  undecided: {
    status: 409,
    ja: '確認していない行が{n}行あります。採用・差戻し・採用しない、のいずれかにしてください。',
    en: '{n} lines are not judged yet: take, return or leave out each of them.',
  },
  returnedRows: {
    status: 409,
    ja: '差し戻す行が{n}行あります。「回答を差し戻す」を押すか、行の判断を変えてください。',
    en: '{n} lines are to be returned. Return the answer, or judge them otherwise.',
  },
  blockedRow: {
    status: 422,
    ja: '{line}このままでは採用できません。差し戻すか、採用しないでください。',
    en: '{line} This line cannot be taken as it is. Return it or leave it out.',
  },
  noSuchRow: {
    status: 422,
    ja: 'この回答にない行です。画面を読み直してください。',
    en: 'No such line in this answer; reload the page.',
  },
  writeRefused: {
    status: 409,
    ja: '台帳に書けない行があります：{why}　その行を採用しないか、差し戻してください。',
    en: 'A line cannot be written to the register: {why} Leave it out or return it.',
  },
  targetsMissing: {
    status: 422,
    ja: '督促できる照会先がありません。未回答か差戻しの照会先を選んでください。',
    en: 'Nobody to remind: choose those who have not answered.',
  },
  secretChanged: {
    status: 409,
    ja: '発送のときとは別の鍵になっているため、同じ回答票を作れません。照会先ごとに「回答票を作り直す」を行ってください。',
    en: 'The key of this installation has changed since; make a new edition for each addressee.',
  },
  answersWrong: {
    status: 422,
    ja: '回答に直すところがあります。印の付いた欄を直してから送ってください。',
    en: 'Some answers need correcting; see the marked fields.',
  },
  cannotEnter: {
    status: 403,
    ja: '受付番号か確認番号が違うか、すでに使えなくなっています。依頼文の番号を確かめ、続くときは問合せ先へ連絡してください。',
    en: 'The number or the code is wrong, or no longer valid. Check the letter, and call the contact if it persists.',
  },
  ticketEnded: {
    status: 403,
    ja: '回答の画面の期限が切れたか、回答は受け付けられました。続けるときは、確認番号をもう一度入れてください。',
    en: 'This page has timed out, or the answer has been received. Enter the code again to go on.',
  },
  tooManyRows: { status: 422, ja: '行が多すぎます（2,000行まで）。', en: 'Too many lines (at most 2,000).' },
})
