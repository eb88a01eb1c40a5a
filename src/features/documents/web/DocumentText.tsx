import { AppLink } from '../../../web/kit/AppLink.tsx'
import { useText } from '../../../web/locale.ts'
import type { ShownRevision } from './documents-api.ts'
import { documentLabels } from './documents.labels.ts'

/** The text as decided. The label of a clause in force leads to its state. */
export const DocumentText = ({ revision, documentId }: { revision: ShownRevision; documentId: string }) => {
  const t = useText(documentLabels)
  const { clauses, around, dated, issuer, standing } = revision
  return (
    <article lang="ja">
      {(dated || issuer) && (
        <p className="mb-4 text-right text-sm">
          {dated}
          {issuer && <span className="block">{issuer}</span>}
        </p>
      )}
      <Around pieces={around.filter(({ before }) => before)} />
      {clauses.map(({ id, label, heading, text, depth }) => (
        <section
          key={id}
          id={id}
          className="mb-2 print:break-inside-avoid"
          style={{ paddingInlineStart: `${Math.min(depth, 6) * 1.375}rem` }}
        >
          <p className={heading ? 'font-700' : undefined}>
            {label && standing === 'inForce' ? (
              <AppLink
                plain
                href={`/?document=${documentId}&clause=${id}`}
                aria-label={t('openClause', { label: label + heading })}
                className="underline decoration-line underline-offset-4 hover:text-main"
              >
                {label}
              </AppLink>
            ) : (
              label
            )}
            {label && heading && '　'}
            {heading}
            {!heading && label && text && '　'}
            {!heading && <Paragraphs text={text} />}
          </p>
          {heading && text && (
            <p>
              <Paragraphs text={text} />
            </p>
          )}
        </section>
      ))}
      <Around pieces={around.filter(({ before }) => !before)} />
    </article>
  )
}

const Paragraphs = ({ text }: { text: string }) => <span className="whitespace-pre-line">{text}</span>

/** Preamble, document number, amendment history, notes: part of what was decided, but no clause. */
const Around = ({ pieces }: { pieces: ShownRevision['around'] }) => (
  <>
    {pieces.map(({ kind, text }, index) => (
      <p
        key={index}
        className={kind === 'preamble' ? 'mb-3 whitespace-pre-line' : 'mb-2 text-sm whitespace-pre-line text-ink-soft'}
      >
        {text}
      </p>
    ))}
  </>
)
