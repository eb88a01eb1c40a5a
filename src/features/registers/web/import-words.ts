import { useLocale } from '../../../web/locale.ts'
import { countWords, importedRegisters } from './imports.text.ts'

type Words = Readonly<Record<string, { ja: string; en: string }>>
const [registers, counts]: [Words, Words] = [importedRegisters, countWords]

/** Names of registers and counts of an import in words; what has none yet stands by its key. */
export function useImportWords() {
  const locale = useLocale()
  return {
    registerName: (key: string): string => registers[key]?.[locale] ?? key,
    countsText: (told: Readonly<Record<string, number>>): string =>
      Object.entries(told)
        .filter(([, n]) => n > 0)
        .map(([key, n]) => `${counts[key]?.[locale] ?? key} ${n}`)
        .join(locale === 'ja' ? '、' : ', '),
  }
}
