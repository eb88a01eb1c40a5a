import { useEffect, useRef, type MouseEvent } from 'react'
import { useText } from '../locale.ts'
import { Banner } from './Banner.tsx'
import { kitLabels } from './kit.labels.ts'

export type SummaryLine = { name: string; text: string }

/** The list of faults above a form. Takes the focus when it appears; each line leads to its field. */
export const FormSummary = ({ message, lines }: { message: string; lines: SummaryLine[] }) => {
  const t = useText(kitLabels)
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => {
    box.current?.focus()
  }, [])
  const goTo = (event: MouseEvent, name: string) => {
    event.preventDefault()
    const form = box.current?.closest('form')
    const field = form?.querySelector<HTMLElement>(`[name="${CSS.escape(name)}"]`) ?? document.getElementById(name)
    field?.focus()
  }
  return (
    <div ref={box} tabIndex={-1} role="alert" className="rounded-8">
      <Banner kind="error" title={message}>
        {lines.length > 0 && (
          <ul className="list-disc pl-5">
            {lines.map(({ name, text }) => (
              <li key={name} className="py-0.5">
                <a href={`#${name}`} className="text-red-900 underline" onClick={(event) => goTo(event, name)}>
                  {text}
                </a>
              </li>
            ))}
          </ul>
        )}
        <p>{t('kept')}</p>
      </Banner>
    </div>
  )
}
