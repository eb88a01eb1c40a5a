import type { z } from 'zod'
import { getLocale, type Dictionary } from '../../../web/locale.ts'

const words = {
  wrong: {
    ja: '利用者名（またはメールアドレス）かパスワードが違います。大文字・小文字と全角・半角を確かめてください。',
    en: 'Wrong user name (or e-mail address) or password. Check capitals and full-width letters.',
  },
  wrongPassword: { ja: 'いまのパスワードが違います。', en: 'The current password is wrong.' },
  tooMany: {
    ja: '続けて何度も試されたため、1分ほど受け付けません。少し待ってから、もう一度行ってください。',
    en: 'Too many tries. Please wait a minute and try again.',
  },
  inactive: {
    ja: 'この利用者は停止されています。使うときは管理者に依頼してください。',
    en: 'This account is switched off. Ask the administrator.',
  },
  code: {
    ja: '確認コードが違います。表示中の6桁を入れてください。端末の時計が合っているかも確かめてください。',
    en: 'Wrong code. Enter the six digits now shown, and check that the device’s clock is right.',
  },
  backupCode: {
    ja: '回復コードが違うか、使用済みです。別のコードを入れてください。',
    en: 'This recovery code is wrong or was used already. Enter another one.',
  },
  expired: {
    ja: '時間が経ったため、初めからサインインしてください。',
    en: 'Too much time has passed; please sign in from the start.',
  },
  locked: {
    ja: '確認コードの誤りが続いたため、しばらく受け付けません。15分ほど待つか、管理者に連絡してください。',
    en: 'Too many wrong codes. Wait about 15 minutes, or ask the administrator.',
  },
  signedOut: { ja: 'サインインし直してください。', en: 'Please sign in again.' },
  other: {
    ja: '受け付けられませんでした。もう一度行い、続くときは管理者に伝えてください。',
    en: 'This was not accepted. Try again, and tell the administrator if it goes on.',
  },
} satisfies Dictionary

const byCode: Record<string, keyof typeof words> = {
  INVALID_USERNAME_OR_PASSWORD: 'wrong',
  INVALID_EMAIL_OR_PASSWORD: 'wrong',
  INVALID_USERNAME: 'wrong',
  USERNAME_IS_INVALID: 'wrong',
  USERNAME_TOO_SHORT: 'wrong',
  INVALID_EMAIL: 'wrong',
  INVALID_PASSWORD: 'wrongPassword',
  ACCOUNT_INACTIVE: 'inactive',
  INVALID_CODE: 'code',
  INVALID_BACKUP_CODE: 'backupCode',
  INVALID_TWO_FACTOR_COOKIE: 'expired',
  TOO_MANY_ATTEMPTS_REQUEST_NEW_CODE: 'locked',
  TWO_FACTOR_LOCKED: 'locked',
  ACCOUNT_TEMPORARILY_LOCKED: 'locked',
}

/** A refusal of the sign-in endpoints, worded for the person; forms read it through `problemOf`. */
class AuthProblem extends Error {
  readonly status: number
  readonly code: string
  constructor(status: number, code: string, message: string) {
    super(message)
    this.status = status
    this.code = code
  }
}

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null

function refusal(status: number, body: unknown): AuthProblem {
  const locale = getLocale()
  const code = isRecord(body) && typeof body['code'] === 'string' ? body['code'] : ''
  const texts = isRecord(body) ? (isRecord(body['data']) ? body['data']['text'] : body['text']) : undefined
  const own = isRecord(texts) ? texts[locale] : undefined
  const word = status === 429 ? 'tooMany' : (byCode[code] ?? (status === 401 ? 'signedOut' : 'other'))
  return new AuthProblem(status, code, typeof own === 'string' ? own : words[word][locale])
}

async function call(path: string, init: RequestInit): Promise<unknown> {
  const answer = await fetch(`/auth/${path}`, { ...init, credentials: 'same-origin' })
  const body: unknown = await answer.json().catch(() => null)
  if (!answer.ok) throw refusal(answer.status, body)
  return body
}

/** Calls a sign-in endpoint under /auth. @throws {AuthProblem} with a sentence in the person's language. */
export const authPost = (path: string, body: object): Promise<unknown> =>
  call(path, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) })

export const authGet = async <T extends z.ZodType>(path: string, schema: T): Promise<z.output<T>> =>
  schema.parse(await call(path, {}))
