import { useBlocker } from '@tanstack/react-router'
import { useEffect, useRef, useState } from 'react'
import { Banner } from '../../../web/kit/Banner.tsx'
import { Button } from '../../../web/kit/Button.tsx'
import { ConfirmDialog } from '../../../web/kit/ConfirmDialog.tsx'
import { PageHeader } from '../../../web/kit/PageHeader.tsx'
import { Page } from '../../../web/layout/Page.tsx'
import { useText } from '../../../web/locale.ts'
import { useMe } from '../../auth/web/use-may.ts'
import type { Slip } from '../accounts.schema.ts'
import { slipLabels } from '../slips.labels.ts'
import { SlipCard } from './SlipCard.tsx'

/** First-sign-in slips, four to a page of A4: shown this once, since nothing of a password is kept. Leaving asks first. */
export const SlipsView = ({ slips, onClose }: { slips: readonly Slip[]; onClose: () => void }) => {
  const t = useText(slipLabels)
  const me = useMe()
  const [closing, setClosing] = useState(false)
  const done = useRef(false)
  const leave = useBlocker({ shouldBlockFn: () => !done.current, enableBeforeUnload: true, withResolver: true })
  const organisation = me.data?.organisation
  useEffect(() => document.getElementById('slips')?.focus(), [])
  return (
    <Page>
      <div id="slips" tabIndex={-1} className="no-print outline-none">
        <PageHeader
          title={t('title')}
          subtitle={t('count', { n: slips.length })}
          actions={
            <>
              <Button onPress={() => window.print()}>{t('print')}</Button>
              <Button variant="secondary" onPress={() => setClosing(true)}>
                {t('close')}
              </Button>
            </>
          }
        />
        <div className="mb-5">
          <Banner kind="warning" title={t('once')}>
            {t('onceWhy')}
          </Banner>
        </div>
      </div>
      {organisation && (
        <ul className="grid gap-4 lg:grid-cols-2 print:grid-cols-2 print:gap-0">
          {slips.map((slip) => (
            <SlipCard key={slip.username} slip={slip} organisation={organisation} />
          ))}
        </ul>
      )}
      <ConfirmDialog
        open={closing || leave.status === 'blocked'}
        onClose={() => {
          setClosing(false)
          leave.reset?.()
        }}
        title={t('leaveTitle')}
        consequences={[t('leave1'), t('leave2')]}
        confirmLabel={t('leave')}
        onConfirm={() => {
          done.current = true
          if (leave.status === 'blocked') leave.proceed()
          else onClose()
        }}
      />
    </Page>
  )
}
