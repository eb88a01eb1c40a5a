import type { Message } from '../../../core/errors.ts'
import type { Option } from '../../../web/kit/Select.tsx'
import type { Locale } from '../../../web/locale.ts'

/** Choices of a closed set by their words, in the order of the dictionary. */
export const wordOptions = <Key extends string>(labels: Record<Key, Message>, locale: Locale): Option<Key>[] =>
  (Object.entries(labels) as [Key, Message][]).map(([value, words]) => ({ value, label: words[locale] }))
