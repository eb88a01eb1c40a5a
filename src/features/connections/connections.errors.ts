import { defineErrors } from '../../core/errors.ts'

export const connectionErrors = defineErrors('connections', {
  proposalUnread: {
    status: 422,
    ja: '許可を受ける通信を読み取れません。許可通信の画面から起案し直してください。',
    en: 'The proposal cannot be read. Draft it again from the page of the connection.',
  },
  ended: {
    status: 409,
    ja: '「{number}」は{day}で登録が終わっています。許可を受けるときは、登録の終わりを直してから起案してください。',
    en: '“{number}” ended on {day}. Correct its last day first, then draft the permission.',
  },
  askedAlready: {
    status: 409,
    ja: '「{number}」の許可は起案されています。「決裁」で決定を受けるか、その起案を取り下げてから起案してください。',
    en: 'A draft for the permission of “{number}” is under way. Have it decided, or withdraw it first.',
  },
  approvalEnded: {
    status: 409,
    ja: '「{number}」は、この起案では許可を受けられなくなっています。起案を取り下げ、許可通信の画面から起案し直してください。',
    en: '“{number}” can no longer be permitted by this draft. Withdraw it and draft again from the connection’s page.',
  },
  changedSince: {
    status: 409,
    ja: '「{number}」は、起案の後に内容が変わっています（{fields}）。元に戻すか、起案を取り下げて今の内容で起案し直してください。',
    en: '“{number}” has changed since it was drafted ({fields}). Put it back, or withdraw the draft and draft what it is now.',
  },
  expiryPassed: {
    status: 422,
    ja: '許可の期限（{day}）が過ぎています。起案を取り下げ、期限を改めて起案してください。',
    en: 'The permission would have expired on {day}. Withdraw the draft and propose a later day.',
  },
})
