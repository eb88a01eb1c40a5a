/** A sentence in both languages; screens show the one of the user's locale. */
export type Message = { ja: string; en: string }

type Wording = Message & { status: 400 | 401 | 403 | 404 | 409 | 413 | 415 | 422 | 429 | 500 }

/** A refusal that the person can act on: what is wrong, where, and what to do next. */
export class AppError extends Error {
  override name = 'AppError'
  readonly code: string
  readonly status: number
  readonly text: Message
  readonly details: unknown
  constructor(code: string, wording: Wording, details?: unknown) {
    super(`${code}: ${wording.en}`)
    this.code = code
    this.status = wording.status
    this.text = { ja: wording.ja, en: wording.en }
    this.details = details
  }
}

const fill = (template: string, values: Record<string, string | number>): string =>
  template.replace(/\{(\w+)\}/g, (whole, name: string) => (name in values ? String(values[name]) : whole))

/**
 * Declares the refusals of a feature beside it: code, HTTP status, both wordings; `{name}` is filled from the values.
 * @returns a function that makes the error, to be thrown.
 */
export function defineErrors<T extends Record<string, Wording>>(feature: string, dictionary: T) {
  return (code: keyof T & string, values: Record<string, string | number> = {}, details?: unknown): AppError => {
    const wording = dictionary[code]!
    return new AppError(
      `${feature}.${code}`,
      { status: wording.status, ja: fill(wording.ja, values), en: fill(wording.en, values) },
      details,
    )
  }
}

export const fail = defineErrors('app', {
  signedOut: { status: 401, ja: 'サインインしてください。', en: 'Please sign in.' },
  forbidden: {
    status: 403,
    ja: 'この操作をする権限がありません。必要なときは管理者に依頼してください。',
    en: 'You may not do this. Ask the administrator if you need to.',
  },
  passwordChangeNeeded: {
    status: 403,
    ja: '先に、渡されたパスワードを自分だけのものに変えてください。変えるまで、ほかの操作はできません。',
    en: 'First change the password you were given. Until then nothing else can be done.',
  },
  secondFactorNeeded: {
    status: 403,
    ja: '先に、二段階認証を設定してください。役割で必須とされており、設定するまで、ほかの操作はできません。',
    en: 'First set up the second step of sign-in. Your role requires it; until then nothing else can be done.',
  },
  notFound: {
    status: 404,
    ja: '見つかりません。削除されたか、見られる範囲の外にあります。',
    en: 'Not found: it was removed or lies outside what you may see.',
  },
  invalidInput: {
    status: 422,
    ja: '入力に誤りがあります。印のついた項目を直してください。',
    en: 'Some entries need correcting; see the marked fields.',
  },
  changedMeanwhile: {
    status: 409,
    ja: '開いている間に別の人が変更しました。読み直してから、もう一度行ってください。',
    en: 'Somebody else changed this meanwhile. Reload and try again.',
  },
  tooLarge: {
    status: 413,
    ja: 'ファイルは50MBまでです。分けるか、画像を減らして保存し直してください。',
    en: 'Files may be up to 50 MB. Split it, or save it again with fewer pictures.',
  },
  mediaType: {
    status: 415,
    ja: 'この形の要求は受け付けません。画面を読み直して、もう一度行ってください。',
    en: 'A request of this form is not taken. Reload the page and try again.',
  },
  foreignOrigin: {
    status: 403,
    ja: '別のサイトからの要求は受け付けません。',
    en: 'Requests from another site are refused.',
  },
  tooOften: {
    status: 429,
    ja: '短い間に何度も送られました。1分ほど待って、もう一度行ってください。',
    en: 'Too many tries at once. Wait a minute and try again.',
  },
  unexpected: {
    status: 500,
    ja: '思わぬ誤りが起きました。入力は保存されていません。続くときは管理者に時刻を伝えてください。',
    en: 'Something unexpected went wrong; nothing was saved. If it persists, tell the administrator the time.',
  },
})
