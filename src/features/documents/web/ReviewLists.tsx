import { type ReactNode, useState } from 'react'
import { Tabs } from '../../../web/kit/Tabs.tsx'
import { useLocale, useText } from '../../../web/locale.ts'
import type { ParsedDocument, Span } from '../documents.types.ts'
import { ownership } from '../edit/ownership.ts'
import { allClauses } from '../reading/reading.rules.ts'
import { reviewLabels } from './review.labels.ts'
import type { Chosen } from './use-review.ts'

type ReviewListsProps = { parsed: ParsedDocument; source: string; onChoose: (chosen: Chosen) => void }

/** What to look at, the terms and the references that were found; each leads to its place. */
export const ReviewLists = ({ parsed, source, onChoose }: ReviewListsProps) => {
  const t = useText(reviewLabels)
  const locale = useLocale()
  const [selected, setSelected] = useState('warnings')
  const names = new Map(
    allClauses(parsed.nodes).map((clause) => [clause.id, `${clause.label} ${clause.heading}`.trim()]),
  )
  const name = (id: string | null) => (id === null ? t('outside') : names.get(id) || id)
  const jump = (nodeId: string | null, at: Span | null) => () => {
    if (nodeId !== null) return onChoose({ clause: nodeId })
    const owner = at && ownership(parsed, source).at(at[0])
    if (owner) onChoose('kind' in owner ? { furniture: owner.at[0] } : { clause: owner.id })
  }
  const { warnings, definitions, references } = parsed
  const items = [
    {
      id: 'warnings',
      label: t('warnings'),
      count: warnings.length,
      content: (
        <Rows
          empty={t('noWarnings')}
          rows={warnings.map(({ message, nodeId, at }) => ({ words: message[locale], onJump: jump(nodeId, at) }))}
        />
      ),
    },
    {
      id: 'definitions',
      label: t('definitions'),
      count: definitions.length,
      content: (
        <Rows
          empty={t('noDefinitions')}
          rows={definitions.map(({ term, nodeId, at }) => ({
            words: `${term}（${name(nodeId)}）`,
            onJump: jump(nodeId, at),
          }))}
        />
      ),
    },
    {
      id: 'references',
      label: t('references'),
      count: references.length,
      content: (
        <Rows
          empty={t('noReferences')}
          rows={references.map(({ from, to, text, at }) => ({
            words: `${name(from)}：${text} → ${name(to)}`,
            onJump: jump(from, at),
          }))}
        />
      ),
    },
  ]
  return (
    <div className="max-h-36 shrink-0 overflow-auto">
      <Tabs label={t('tree')} items={items} selected={selected} onSelect={setSelected} />
    </div>
  )
}

const Rows = ({ rows, empty }: { rows: { words: ReactNode; onJump: () => void }[]; empty: string }) =>
  rows.length === 0 ? (
    <p className="text-ink-soft">{empty}</p>
  ) : (
    <ul>
      {rows.map(({ words, onJump }, index) => (
        <li key={index} className="border-b border-line-soft">
          <button
            type="button"
            className="focus-inset block min-h-6 w-full py-1 text-left text-main underline underline-offset-2"
            onClick={onJump}
          >
            {words}
          </button>
        </li>
      ))}
    </ul>
  )
