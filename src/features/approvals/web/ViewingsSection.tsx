import { useState } from 'react'
import { formatInstant } from '../../../web/format-instant.ts'
import { Button } from '../../../web/kit/Button.tsx'
import { Dialog } from '../../../web/kit/Dialog.tsx'
import { Form } from '../../../web/kit/Form.tsx'
import { Select } from '../../../web/kit/Select.tsx'
import { Table } from '../../../web/kit/Table.tsx'
import { Tag } from '../../../web/kit/Tag.tsx'
import { useForm } from '../../../web/kit/use-form.ts'
import { useText } from '../../../web/locale.ts'
import { useDone } from '../../../web/use-done.ts'
import { usePostOptions } from '../../people/web/use-post-options.ts'
import { client, type Incoming } from './approvals-api.ts'
import { approvalsText } from './approvals.text.ts'

type Viewing = Incoming['viewings'][number]
type ViewingsProps = {
  viewings: readonly Viewing[]
  /** Passes it on to further posts; null where the reader may not. */
  onShow: ((postIds: string[]) => Promise<unknown>) | null
}

/** 供覧: who has to have seen the paper, and who has. */
export const ViewingsSection = ({ viewings, onShow }: ViewingsProps) => {
  const t = useText(approvalsText)
  const done = useDone()
  const [adding, setAdding] = useState(false)
  return (
    <section className="flex flex-col gap-2">
      <h2 className="font-700">{t('viewings')}</h2>
      <Table
        caption={t('viewings')}
        whole
        rows={viewings}
        rowKey={(row) => row.id}
        empty={<p className="text-sm text-ink-soft">{t('noViewings')}</p>}
        columns={[
          { key: 'post', header: t('post'), rowHeader: true, cell: (row: Viewing) => row.post },
          {
            key: 'who',
            header: t('who'),
            cell: (row: Viewing) => row.personName || row.holders.join('、') || t('vacant'),
          },
          {
            key: 'day',
            header: t('day'),
            cell: (row: Viewing) =>
              row.seenAt ? (
                formatInstant(row.seenAt)
              ) : row.mine ? (
                <Button size="sm" onPress={() => void client.incoming.see({ id: row.id }).then(() => done(t('seen')))}>
                  {t('see')}
                </Button>
              ) : (
                <Tag tone="yellow">{t('notSeen')}</Tag>
              ),
          },
        ]}
      />
      {onShow && (
        <div className="no-print">
          <Button variant="secondary" size="sm" onPress={() => setAdding(true)}>
            {t('show')}
          </Button>
        </div>
      )}
      {adding && onShow && <ShowDialog shown={viewings} onShow={onShow} onClose={() => setAdding(false)} />}
    </section>
  )
}

const ShowDialog = ({
  shown,
  onShow,
  onClose,
}: {
  shown: readonly Viewing[]
  onShow: (postIds: string[]) => Promise<unknown>
  onClose: () => void
}) => {
  const t = useText(approvalsText)
  const done = useDone()
  const gone = new Set(shown.map(({ postId }) => postId))
  const form = useForm({ next: null as string | null, postIds: [] as readonly string[] })
  const posts = usePostOptions().filter(({ value }) => !gone.has(value))
  const chosen = posts.filter(({ value }) => form.values.postIds.includes(value))
  return (
    <Dialog open onClose={onClose} title={t('show')}>
      <Form
        form={form}
        submitLabel={t('show')}
        onCancel={onClose}
        validate={({ postIds }) => (postIds.length > 0 ? {} : { next: t('needed', { field: t('showTo') }) })}
        onSubmit={async ({ postIds }) => {
          await onShow([...postIds])
          onClose()
          await done(t('shown'))
        }}
      >
        <ul className="flex flex-wrap gap-2" aria-label={t('showTo')}>
          {chosen.map(({ value, label }) => (
            <li key={value} className="flex items-center gap-1 rounded-4 border border-line px-2 text-sm">
              {label}
              <Button
                variant="tertiary"
                size="sm"
                onPress={() => form.set({ postIds: form.values.postIds.filter((id) => id !== value) })}
              >
                {t('remove')}
              </Button>
            </li>
          ))}
        </ul>
        <Select
          label={t('showAdd')}
          options={posts.filter(({ value }) => !form.values.postIds.includes(value))}
          value={null}
          name="next"
          error={form.errors.next}
          onChange={(value) => value && form.set({ postIds: [...form.values.postIds, value] })}
        />
      </Form>
    </Dialog>
  )
}
