import { useEffect } from 'react'
import { shownDay } from '../shown-day.ts'

/** A text as CSS writes it, for `content`. */
export const quoted = (text: string): string => `"${text.replace(/["\\]/g, '\\$&').replace(/\n/g, ' ')}"`

const today = (): string => new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Tokyo' }).format(new Date())

/** Title of the window, and 文書名 and 作成日 in the margins of every printed page. `printedOn` words the date. */
export const useDocumentTitle = (title: string, printedOn: (date: string) => string): void => {
  useEffect(() => {
    document.title = `${title} - Sakimori`
    const write = () => {
      const { style } = document.documentElement
      style.setProperty('--print-title', quoted(title))
      style.setProperty('--print-date', quoted(printedOn(shownDay(today()))))
    }
    write()
    window.addEventListener('beforeprint', write)
    return () => window.removeEventListener('beforeprint', write)
  }, [title, printedOn])
}
