import type { Message } from '../../core/errors.ts'

export const PASSWORD_MIN = 12
export const PASSWORD_MAX = 128

/** A password that was handed over stays known to whoever handed it over. */
export const samePassword: Message = {
  ja: '今までと同じパスワードは使えません。新しいものを決めてください。',
  en: 'This is the password you have now. Choose a new one.',
}

const common = [
  'password',
  'passw0rd',
  'sakimori',
  'security',
  '12345678',
  'qwertyui',
  'administrator',
  'abcdefgh',
  'iloveyou',
  '11111111',
]

/**
 * Length before mixture (NIST SP 800-63B §3.1.1.2, OWASP ASVS 5.0 6.2): no rule about kinds of characters, but no word that an attacker tries first.
 * @returns the reason for refusal, or null.
 */
export function passwordProblem(password: string, names: readonly string[]): Message | null {
  if (password.length < PASSWORD_MIN) {
    return {
      ja: `パスワードは${PASSWORD_MIN}文字以上にしてください。短い文をつなげると覚えやすくなります。`,
      en: `Use at least ${PASSWORD_MIN} characters; a few words in a row are easy to remember.`,
    }
  }
  if (password.length > PASSWORD_MAX)
    return { ja: `パスワードは${PASSWORD_MAX}文字以内にしてください。`, en: `Use at most ${PASSWORD_MAX} characters.` }
  const lower = password.toLowerCase()
  if (new Set(lower).size < 5) return { ja: '同じ文字の繰返しは使えません。', en: 'Too few different characters.' }
  const rest = common.reduce((text, word) => text.replaceAll(word, ''), lower)
  if (rest.length < 6)
    return { ja: 'よく使われる言葉だけのパスワードは使えません。', en: 'This is one of the passwords tried first.' }
  if (names.some((name) => name.length >= 4 && lower.includes(name.toLowerCase()) && lower.length - name.length < 6)) {
    return {
      ja: '利用者名や団体コードをそのまま含むパスワードは使えません。',
      en: 'Do not use your user name or the organisation code.',
    }
  }
  return null
}
