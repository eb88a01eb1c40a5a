import { useState } from 'react'
import { ConfirmDialog } from '../../../web/kit/ConfirmDialog.tsx'
import { useText } from '../../../web/locale.ts'
import { useDone } from '../../../web/use-done.ts'
import { contactLabels } from '../contacts.labels.ts'
import { contactTree, flatTree } from '../contacts.rules.ts'
import { ContactLine } from './ContactLine.tsx'
import { client, type Contact } from './contacts-api.ts'

type Props = { entries: readonly Contact[]; flat: boolean; onEdit: (entry: Contact) => void }

/** The tree line by line: each caller above those whom they call, further in. `flat`: a list without places in the tree. */
export const ContactLines = ({ entries, flat, onEdit }: Props) => {
  const t = useText(contactLabels)
  const done = useDone()
  const [removing, setRemoving] = useState<Contact | null>(null)
  const nodes = flatTree(contactTree(entries))
  const editable = entries.some((entry) => entry.editable)
  const heads = ['entry', 'phones', 'verifiedOn', ...(editable ? (['act'] as const) : [])] as const
  return (
    <>
      <div className="print-flow overflow-auto border-y border-line">
        <table className="w-full text-sm">
          <caption className="sr-only">{t('title')}</caption>
          <thead>
            <tr className="border-b border-line bg-solid-gray-50 text-left">
              {heads.map((head) => (
                <th key={head} scope="col" className={`px-2 py-1.5 font-700 ${head === 'act' ? 'no-print' : ''}`}>
                  {t(head)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {nodes.map(({ row, depth }) => {
              const siblings = nodes.filter((node) => node.row.parentId === row.parentId)
              return (
                <ContactLine
                  key={row.id}
                  entry={row}
                  depth={flat ? 0 : depth}
                  acts={editable}
                  first={flat || siblings[0]?.row.id === row.id}
                  last={flat || siblings.at(-1)?.row.id === row.id}
                  onEdit={() => onEdit(row)}
                  onRemove={() => setRemoving(row)}
                />
              )
            })}
          </tbody>
        </table>
      </div>
      {removing && (
        <ConfirmDialog
          open
          onClose={() => setRemoving(null)}
          title={t('removeTitle', { name: removing.name })}
          consequences={[
            t('removeWhy'),
            ...[entries.filter(({ parentId }) => parentId === removing.id).length]
              .filter((n) => n > 0)
              .map((n) => t('removeBelow', { n })),
          ]}
          confirmLabel={t('remove')}
          onConfirm={async () => {
            await client.contacts.remove({ id: removing.id })
            await done(t('removed'))
          }}
        />
      )}
    </>
  )
}
