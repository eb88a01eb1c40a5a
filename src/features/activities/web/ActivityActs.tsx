import { useState } from 'react'
import { AppLink } from '../../../web/kit/AppLink.tsx'
import { Button } from '../../../web/kit/Button.tsx'
import { buttonClass } from '../../../web/kit/button-class.ts'
import { useText } from '../../../web/locale.ts'
import { useMay } from '../../auth/web/use-may.ts'
import { type ActivityView, client } from './activities-api.ts'
import { activitiesText } from './activities.text.ts'
import { ReasonDialog } from './ReasonDialog.tsx'
import { ReportDialog } from './ReportDialog.tsx'

const reasoned = {
  undo: { what: 'undoWhat', told: 'undone' },
  skip: { what: 'skipWhat', told: 'skipped' },
  withdraw: { what: 'withdrawWhat', told: 'withdrawnTold' },
} as const
type Reasoned = keyof typeof reasoned

/** What may be done with an activity now; who may not report it reads whose it is. */
export const ActivityActs = ({ activity }: { activity: ActivityView }) => {
  const t = useText(activitiesText)
  const { may } = useMay()
  const [open, setOpen] = useState<'report' | Reasoned | null>(null)
  const { id, acts, version } = activity
  const close = () => setOpen(null)
  return (
    <>
      {acts.report?.reason && <span className="max-w-96 text-xs text-ink-soft">{acts.report.reason}</span>}
      {may('programme.write') && activity.state !== 'open' && (
        <AppLink plain href={`/activities/new?again=${id}`} className={buttonClass('tertiary', 'sm')}>
          {t('again')}
        </AppLink>
      )}
      {(['withdraw', 'skip', 'undo'] as const)
        .filter((act) => acts[act]?.allowed)
        .map((act) => (
          <Button key={act} variant="secondary" size="sm" onPress={() => setOpen(act)}>
            {t(act)}
          </Button>
        ))}
      {acts.change?.allowed && (
        <AppLink plain href={`/activities/${id}/edit`} className={buttonClass('secondary', 'sm')}>
          {t('change')}
        </AppLink>
      )}
      {acts.report?.allowed && (
        <Button size="sm" onPress={() => setOpen('report')}>
          {t('report')}
        </Button>
      )}
      {open === 'report' && <ReportDialog activity={activity} onClose={close} />}
      {open !== null && open !== 'report' && (
        <ReasonDialog
          title={t(open)}
          what={t(reasoned[open].what)}
          told={t(reasoned[open].told)}
          send={(reason) => client.activities[open]({ id, version, reason })}
          onClose={close}
        />
      )}
    </>
  )
}
