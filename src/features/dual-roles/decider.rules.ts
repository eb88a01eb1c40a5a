import { foldName } from '../../core/fold-text.ts'

/** Titles that somebody goes by on a day: own names, posts held, security roles borne. */
export type Titles = { names: readonly string[]; titles: readonly string[] }

const words = (text: string): string[] =>
  [text, ...text.split(/[\s（）()・、,／/]+/u)].map(foldName).filter((word) => word !== '')

/**
 * Whether a text such as 「事務局長　佐伯 美緒」 means the person themself: their name stands in it, or one of its words is a post or role of theirs.
 * 「総務課長」 is not 「課長」: titles are compared whole.
 */
export function meansThem(text: string, { names, titles }: Titles): boolean {
  const whole = foldName(text)
  if (names.some((name) => foldName(name).length > 1 && whole.includes(foldName(name)))) return true
  const own = new Set(titles.map(foldName))
  return words(text).some((word) => own.has(word))
}
