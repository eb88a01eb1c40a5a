import { defineErrors } from '../../../core/errors.ts'

export const roleErrors = defineErrors('roles', {
  nameTaken: {
    status: 409,
    ja: '「{name}」という役割があります。別の名前にしてください。',
    en: 'There is a role named "{name}" already; choose another name.',
  },
  held: {
    status: 409,
    ja: 'この役割を持つ利用者がいるため、削除できません（{names}）。先に利用者の役割を変えてください。',
    en: 'Accounts hold this role, so it cannot be deleted ({names}). Change their roles first.',
  },
  shipped: {
    status: 409,
    ja: '初めからある役割は削除できません。使わないときは、利用者に付けないでください。',
    en: 'A shipped role cannot be deleted. If you do not use it, give it to nobody.',
  },
  notShipped: {
    status: 409,
    ja: '独自の役割には初めの内容がありません。内容を直すか、削除してください。',
    en: 'A role of your own has no shipped state. Change it, or delete it.',
  },
  unchanged: {
    status: 409,
    ja: '初めの内容のままです。戻すものはありません。',
    en: 'The role is as it was shipped; there is nothing to put back.',
  },
})
