import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Fetched } from '../../../web/Fetched.tsx'
import { Button } from '../../../web/kit/Button.tsx'
import { EmptyState } from '../../../web/kit/EmptyState.tsx'
import { buttonClass } from '../../../web/kit/button-class.ts'
import { Table } from '../../../web/kit/Table.tsx'
import { VisuallyHidden } from '../../../web/kit/VisuallyHidden.tsx'
import { useLocale, useText } from '../../../web/locale.ts'
import { useMay } from '../../auth/web/use-may.ts'
import { historyColumn } from '../../history/web/HistoryButton.tsx'
import { actingText, holdersText } from '../holders.text.ts'
import { peopleLabels } from '../people.labels.ts'
import { query, type Post } from './people-api.ts'
import { PostDialog } from './PostDialog.tsx'
import { useRoleNames } from './use-role-names.ts'
import { TabFrame } from './TabFrame.tsx'

export const PostsTab = ({ editable }: { editable: boolean }) => {
  const t = useText(peopleLabels)
  const posts = useQuery(query.people.posts.queryOptions({ input: {} }))
  const { may } = useMay()
  const locale = useLocale()
  const roleName = useRoleNames()
  const [open, setOpen] = useState<Post | 'new' | null>(null)
  const columns = [
    { key: 'post', header: t('post'), rowHeader: true, cell: (row: Post) => row.title },
    { key: 'unit', header: t('unit'), cell: (row: Post) => row.unitName ?? t('wholeBody') },
    { key: 'superior', header: t('superior'), cell: (row: Post) => row.superiorTitle ?? '–' },
    {
      key: 'holders',
      header: t('holders'),
      cell: (row: Post) => [holdersText(row, locale), actingText(row.acting, locale)].filter(Boolean).join('　'),
    },
    { key: 'roles', header: t('roles'), cell: (row: Post) => row.roles.map(roleName).join('、') || '–' },
    ...(may('duties.read')
      ? [
          {
            key: 'handover',
            header: t('handover'),
            cell: (row: Post) => (
              <a href={`/api/posts/${row.id}/handover.docx`} download className={buttonClass('tertiary', 'sm')}>
                {t('word')}
                <VisuallyHidden>（{row.title}）</VisuallyHidden>
              </a>
            ),
          },
        ]
      : []),
    ...(editable
      ? [
          {
            key: 'act',
            header: t('act'),
            cell: (row: Post) => (
              <Button variant="tertiary" size="sm" onPress={() => setOpen(row)}>
                {t('edit')}
              </Button>
            ),
          },
        ]
      : []),
    historyColumn<Post>(t('history'), (row) => row.title),
  ]
  return (
    <TabFrame why={t('postsWhy')} add={editable ? t('addPost') : null} onAdd={() => setOpen('new')}>
      <Fetched query={posts}>
        {(rows) => (
          <Table
            caption={t('posts')}
            whole
            rows={rows}
            rowKey={(row) => row.id}
            columns={columns}
            empty={<EmptyState title={t('noPosts')} next={t('noPostsNext')} />}
          />
        )}
      </Fetched>
      {open && (
        <PostDialog
          key={open === 'new' ? 'new' : open.id}
          row={open === 'new' ? null : open}
          onClose={() => setOpen(null)}
        />
      )}
    </TabFrame>
  )
}
