import { foldSearch } from '../../../core/fold-text.ts'

const plain = (name: string): string => foldSearch(name).replaceAll(/\s/g, '')

/** Whether two names as written are one person's, whatever the spaces and forms of characters. */
export const samePerson = (a: string, b: string): boolean => plain(a) === plain(b)
