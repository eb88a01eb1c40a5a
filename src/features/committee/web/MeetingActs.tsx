import { useState } from 'react'
import { dayText } from '../../../core/dates/day-text.ts'
import { AppLink } from '../../../web/kit/AppLink.tsx'
import { Button } from '../../../web/kit/Button.tsx'
import { buttonClass } from '../../../web/kit/button-class.ts'
import { useLocale, useText } from '../../../web/locale.ts'
import { useMay } from '../../auth/web/use-may.ts'
import { CancelDialog } from './CancelDialog.tsx'
import { client, type Meeting } from './committee-api.ts'
import { committeeText } from './committee.text.ts'
import { MakePapersDialog } from './MakePapersDialog.tsx'

const documents = [
  ['agenda', 'printAgenda'],
  ['papers', 'printPapers'],
  ['attendance', 'printAttendance'],
  ['minutes', 'printMinutes'],
] as const

/** What may be printed and done with a meeting now. */
export const MeetingActs = ({ meeting }: { meeting: Meeting }) => {
  const t = useText(committeeText)
  const locale = useLocale()
  const { everywhere } = useMay()
  const [open, setOpen] = useState<'cancel' | 'papers' | null>(null)
  const { id, state, papersOn, heldOn, today, items } = meeting
  const writes = everywhere('committee.write')
  const there = { agenda: true, attendance: true, papers: papersOn !== null, minutes: state === 'held' }
  const page = (path: string, text: string, variant: 'primary' | 'secondary') => (
    <AppLink plain href={`/committee/${id}/${path}`} className={buttonClass(variant, 'sm')}>
      {text}
    </AppLink>
  )
  return (
    <>
      {documents
        .filter(([which]) => there[which])
        .map(([which, word]) => (
          <a
            key={which}
            href={`/api/committee/${id}/document.docx?which=${which}`}
            download
            className={buttonClass('tertiary', 'sm')}
          >
            {t(word)}
          </a>
        ))}
      {writes && state === 'planned' && (
        <>
          <Button variant="secondary" size="sm" onPress={() => setOpen('cancel')}>
            {t('cancel')}
          </Button>
          {page('edit', t('edit'), 'secondary')}
          {items.length > 0 && (
            <Button variant="secondary" size="sm" onPress={() => setOpen('papers')}>
              {t(papersOn === null ? 'makePapers' : 'makeAgain')}
            </Button>
          )}
          {heldOn > today ? (
            <span className="text-xs text-ink-soft">{t('holdLater', { day: dayText(heldOn, locale) })}</span>
          ) : (
            page('minutes', t('hold'), 'primary')
          )}
        </>
      )}
      {writes && state === 'held' && page('minutes', t('amend'), 'secondary')}
      {open === 'cancel' && <CancelDialog meeting={meeting} onClose={() => setOpen(null)} />}
      <MakePapersDialog
        meeting={meeting}
        open={open === 'papers'}
        onClose={() => setOpen(null)}
        onMake={() => client.committee.makePapers({ id, version: meeting.version })}
      />
    </>
  )
}
