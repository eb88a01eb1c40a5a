import { useState } from 'react'
import { Button } from '../../../web/kit/Button.tsx'
import { Dialog } from '../../../web/kit/Dialog.tsx'
import { useLocale, useText } from '../../../web/locale.ts'
import { headName, headNumbers } from './head-names.ts'
import type { Matching, MatchingClause } from './matching-draft.ts'
import { matchingText } from './matching.text.ts'

type MatchingLeftoversProps = {
  unmatched: readonly MatchingClause[]
  silent: Matching['silent']
  onGo: (clauseId: string) => void
}

/** Both lists of what stays without a partner: clauses that match nothing, and measures on which the text is silent. */
export const MatchingLeftovers = ({ unmatched, silent, onGo }: MatchingLeftoversProps) => {
  const locale = useLocale()
  const t = useText(matchingText)
  const [open, setOpen] = useState<'clauses' | 'silent' | null>(null)
  const close = () => setOpen(null)
  const groups = [...headNumbers.map((head): number | null => head), null]
    .map((head) => ({
      head,
      own: silent.filter(({ heads }) => (head === null ? heads.length === 0 : heads.includes(head))),
    }))
    .filter(({ own }) => own.length > 0)
  return (
    <>
      <Button size="sm" variant="tertiary" onPress={() => setOpen('clauses')}>
        {t('noMatch', { n: unmatched.length })}
      </Button>
      <Button size="sm" variant="tertiary" onPress={() => setOpen('silent')}>
        {t('silent', { n: silent.length })}
      </Button>
      <Dialog open={open === 'clauses'} onClose={close} title={t('noMatch', { n: unmatched.length })} wide>
        <ul className="max-h-[60vh] overflow-auto text-sm">
          {unmatched.map(({ id, path, heading, text }) => (
            <li key={id} className="border-b border-line-soft">
              <button
                type="button"
                className="focus-inset w-full px-2 py-1 text-left hover:bg-blue-50"
                onClick={() => {
                  close()
                  onGo(id)
                }}
              >
                <strong>
                  {path} {heading}
                </strong>{' '}
                <span className="text-ink-soft">{text.slice(0, 80)}</span>
              </button>
            </li>
          ))}
        </ul>
      </Dialog>
      <Dialog open={open === 'silent'} onClose={close} title={t('silent', { n: silent.length })} wide>
        <div className="max-h-[60vh] overflow-auto text-sm">
          {groups.map(({ head, own }) => (
            <section key={head ?? 0} className="mb-3">
              <h3 className="font-700">
                {head === null ? t('noHead') : headName(head, locale)}（{own.length}）
              </h3>
              <ul className="list-disc pl-5">
                {own.map(({ measureId, title }) => (
                  <li key={measureId}>
                    {title} <span className="text-ink-soft">{measureId}</span>
                  </li>
                ))}
              </ul>
            </section>
          ))}
        </div>
      </Dialog>
    </>
  )
}
