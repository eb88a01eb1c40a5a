import { useCallback, useSyncExternalStore } from 'react'

export type Locale = 'ja' | 'en'

/** Wording of a feature: every key in both languages, checked by the type. `{name}` in a text is filled from the parameters. */
export type Dictionary<Key extends string = string> = Record<Key, { ja: string; en: string }>

type Params = Record<string, string | number>

export type Text<Key extends string> = (key: Key, params?: Params) => string

const listeners = new Set<() => void>()
// No document where a test runs without a browser.
const readCookie = (): Locale =>
  typeof document !== 'undefined' && /(?:^|; )locale=en(?:;|$)/.test(document.cookie) ? 'en' : 'ja'

let current: Locale = readCookie()

const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** The language of the person at the screen, for code outside React (request headers). */
export const getLocale = (): Locale => current

/** Switches the language at once and keeps it for a year in the cookie `locale`. */
export const setLocale = (locale: Locale): void => {
  current = locale
  document.cookie = `locale=${locale}; path=/; max-age=31536000; samesite=lax`
  document.documentElement.lang = locale
  for (const listener of listeners) listener()
}

export const useLocale = (): Locale => useSyncExternalStore(subscribe, getLocale)

/** The words of `dictionary` in the language of the person at the screen. */
export const useText = <Key extends string>(dictionary: Dictionary<Key>): Text<Key> => {
  const locale = useLocale()
  return useCallback((key, params) => fill(dictionary[key][locale], params ?? {}), [dictionary, locale])
}

const fill = (text: string, params: Params): string =>
  text.replace(/\{(\w+)\}/g, (whole, name: string) => String(params[name] ?? whole))
