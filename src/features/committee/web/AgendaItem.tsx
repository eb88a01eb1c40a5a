import { useState } from 'react'
import { AppLink } from '../../../web/kit/AppLink.tsx'
import { Button } from '../../../web/kit/Button.tsx'
import { ConfirmDialog } from '../../../web/kit/ConfirmDialog.tsx'
import { Tag } from '../../../web/kit/Tag.tsx'
import { useLocale, useText } from '../../../web/locale.ts'
import { useDone } from '../../../web/use-done.ts'
import { itemKinds, itemSources, outcomes } from '../committee.labels.ts'
import { AttachDialog } from './AttachDialog.tsx'
import { client, type Item, type Meeting } from './committee-api.ts'
import { committeeText } from './committee.text.ts'
import { ItemActivities } from './ItemActivities.tsx'
import { PaperView } from './PaperView.tsx'

type Props = { meeting: Meeting; item: Item; number: number; writes: boolean }

/** One matter. */
export const AgendaItem = ({ meeting, item, number, writes }: Props) => {
  const t = useText(committeeText)
  const locale = useLocale()
  const done = useDone()
  const [open, setOpen] = useState<'attach' | 'detach' | null>(null)
  const close = () => setOpen(null)
  const { fileName, outcome } = item
  return (
    <li className="border-b border-line py-2">
      <div className="flex flex-wrap items-baseline justify-between gap-x-4">
        <p className="min-w-0">
          <span className="tabular-nums">{number}</span>　
          <span lang="ja" className="font-700">
            {item.title}
          </span>{' '}
          <Tag tone={item.kind === 'deliberation' ? 'blue' : 'plain'}>{itemKinds[item.kind][locale]}</Tag>{' '}
          {outcome && <Tag tone={outcome === 'rejected' ? 'red' : 'green'}>{outcomes[outcome][locale]}</Tag>}
        </p>
        <p className="text-xs text-ink-soft">
          {item.dutyId ? (
            <AppLink href={`/duties/${item.dutyId}`}>{itemSources.duty[locale]}</AppLink>
          ) : (
            itemSources[item.source][locale]
          )}
        </p>
      </div>
      {item.discussion && <p className="mt-1 text-sm whitespace-pre-line">{item.discussion}</p>}
      {item.resolution && (
        <p className="mt-1 text-sm whitespace-pre-line">
          <strong>{t('resolution')}</strong>　{item.resolution}
        </p>
      )}
      <ItemActivities item={item} />
      {item.paper && <PaperView paper={item.paper} title={item.title} />}
      <div className="mt-1 flex flex-wrap items-center gap-3 text-sm">
        {fileName && (
          <a href={`/api/committee/items/${item.id}/file`} download className="text-main underline underline-offset-2">
            {fileName}
          </a>
        )}
        {writes && (
          <span className="no-print flex gap-2">
            <Button
              size="sm"
              variant="tertiary"
              aria-label={`${t('attach')} ${item.title}`}
              onPress={() => setOpen('attach')}
            >
              {t(fileName ? 'replace' : 'attach')}
            </Button>
            {fileName && (
              <Button
                size="sm"
                variant="tertiary"
                aria-label={`${t('detach')} ${fileName}`}
                onPress={() => setOpen('detach')}
              >
                {t('detach')}
              </Button>
            )}
          </span>
        )}
      </div>
      {open === 'attach' && <AttachDialog {...{ meeting, item }} onClose={close} />}
      <ConfirmDialog
        open={open === 'detach'}
        onClose={close}
        title={t('detach')}
        consequences={[t('detachWhat', { title: item.title, name: fileName ?? '' })]}
        confirmLabel={t('detach')}
        onConfirm={async () => {
          await client.committee.attach({ id: meeting.id, itemId: item.id, version: meeting.version })
          await done(t('saved'))
        }}
      />
    </li>
  )
}
