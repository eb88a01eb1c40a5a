import { useRef } from 'react'
import { tierLabels } from '../../../features/measures/measures.labels.ts'
import { buttonClass } from '../../../web/kit/button-class.ts'
import { classNames } from '../../../web/kit/class-names.ts'
import { useLocale, useText } from '../../../web/locale.ts'
import type { Home } from './home-api.ts'
import { homeText } from './home.text.ts'

type BodySwitcherProps = { bodies: Home['bodies']; bodyId: string | null; onPick: (id: string) => void }

/** 事務局, 議会 …: marks of their own on the same text. Nothing where there is but one. */
export const BodySwitcher = ({ bodies, bodyId, onPick }: BodySwitcherProps) => {
  const t = useText(homeText)
  if (bodies.length < 2) return null
  return (
    <div role="group" aria-label={t('bodies')} className="flex flex-wrap gap-1">
      {bodies.map(({ id, name }) => (
        <button
          key={id}
          type="button"
          aria-pressed={id === bodyId}
          onClick={() => onPick(id)}
          className={classNames(
            'min-h-8 rounded-8 border px-3 text-sm',
            id === bodyId ? 'border-main bg-blue-50 font-700 text-main' : 'border-line bg-white hover:bg-solid-gray-50',
          )}
        >
          <span lang="ja">{name}</span>
        </button>
      ))}
    </div>
  )
}

type HomeDocument = Home['documents'][number]
type DocumentSwitcherProps = {
  documents: readonly HomeDocument[]
  documentId: string | undefined
  onPick: (id: string) => void
}

/** The tree of documents: basic policy → standard → procedure. */
export const DocumentSwitcher = ({ documents, documentId, onPick }: DocumentSwitcherProps) => {
  const t = useText(homeText)
  const box = useRef<HTMLDetailsElement>(null)
  if (documents.length < 2) return null
  const ids = new Set(documents.map(({ id }) => id))
  const pick = (id: string) => {
    if (box.current) box.current.open = false
    onPick(id)
  }
  return (
    <details
      ref={box}
      className="relative"
      onKeyDown={(event) => event.key === 'Escape' && box.current?.removeAttribute('open')}
    >
      <summary className={`${buttonClass('secondary', 'sm')} list-none`}>
        {t('documentsMore', { n: documents.length - 1 })} <span aria-hidden="true">▾</span>
      </summary>
      <div className="absolute top-full right-0 z-20 mt-1 max-h-96 w-80 overflow-auto rounded-8 border border-line bg-white p-2 shadow-1">
        <Branch
          documents={documents}
          roots={documents.filter(({ parentId }) => parentId === null || !ids.has(parentId))}
          current={documentId}
          onPick={pick}
        />
      </div>
    </details>
  )
}

type BranchProps = {
  documents: readonly HomeDocument[]
  roots: readonly HomeDocument[]
  current: string | undefined
  onPick: (id: string) => void
}

const Branch = ({ documents, roots, current, onPick }: BranchProps) => {
  const locale = useLocale()
  return (
    <ul>
      {roots.map(({ id, title, tier }) => {
        const children = documents.filter(({ parentId }) => parentId === id)
        return (
          <li key={id}>
            <button
              type="button"
              aria-current={id === current ? 'true' : undefined}
              onClick={() => onPick(id)}
              className={classNames(
                'focus-inset block w-full rounded-4 px-2 py-1 text-left hover:bg-blue-50',
                id === current && 'bg-chosen font-700 shadow-[inset_4px_0_var(--color-main)]',
              )}
            >
              <span lang="ja">{title}</span>
              <span className="ml-2 text-xs font-400 text-ink-soft">{tierLabels[tier][locale]}</span>
            </button>
            {children.length > 0 && (
              <div className="ml-4 border-l border-line pl-1">
                <Branch documents={documents} roots={children} current={current} onPick={onPick} />
              </div>
            )}
          </li>
        )
      })}
    </ul>
  )
}
