import { useState } from 'react'
import { Button } from '../../../web/kit/Button.tsx'
import { buttonClass } from '../../../web/kit/button-class.ts'
import { ConfirmDialog } from '../../../web/kit/ConfirmDialog.tsx'
import { useText } from '../../../web/locale.ts'
import { useDone } from '../../../web/use-done.ts'
import { DraftDialog } from '../../approvals/web/DraftDialog.tsx'
import { useMay } from '../../auth/web/use-may.ts'
import { inquiriesText } from '../inquiries.text.ts'
import { ChangeDialog } from './ChangeDialog.tsx'
import { client, type Inquiry } from './inquiries-api.ts'

/** What the office can do with an inquiry as a whole. */
export const InquiryActions = ({ inquiry }: { inquiry: Inquiry }) => {
  const t = useText(inquiriesText)
  const done = useDone()
  const [asked, setAsked] = useState<'setOut' | 'close' | 'change' | 'draft' | null>(null)
  const { may } = useMay()
  const { id, state, title, targets, decision } = inquiry
  const waits = inquiry.asked !== null
  const close = () => setAsked(null)
  const count = (...standings: string[]) => targets.filter(({ standing }) => standings.includes(standing)).length
  const isDraft = state === 'draft'
  return (
    <>
      {(state === 'sent' || state === 'closed') && (
        <>
          <a href={`/api/inquiries/${id}/set.zip`} download className={buttonClass('secondary', 'sm')}>
            {t('download')}
          </a>
          <a href={`/api/inquiries/${id}/answers.xlsx`} download className={buttonClass('secondary', 'sm')}>
            {t('merged')}
          </a>
        </>
      )}
      {(isDraft || state === 'sent') && (
        <>
          {!waits && (
            <Button variant="tertiary" size="sm" onPress={() => setAsked('change')}>
              {t(isDraft && decision === null ? 'changeDraft' : 'change')}
            </Button>
          )}
          <Button variant="tertiary" size="sm" onPress={() => setAsked('close')}>
            {t(isDraft ? 'withdraw' : 'close')}
          </Button>
        </>
      )}
      {isDraft && !waits && decision === null && may('approvals.draft') && (
        <Button variant="secondary" size="sm" onPress={() => setAsked('draft')}>
          {t('draftDecision')}
        </Button>
      )}
      {isDraft && !waits && <Button onPress={() => setAsked('setOut')}>{t('setOut')}</Button>}
      {asked === 'draft' && (
        <DraftDialog
          kind="inquiry"
          subject={t('draftSubject', { title })}
          proposal={{ inquiryId: id }}
          onClose={close}
        />
      )}
      {asked === 'change' && <ChangeDialog inquiry={inquiry} onClose={close} />}
      <ConfirmDialog
        open={asked === 'setOut'}
        onClose={close}
        danger={false}
        title={t('setOutTitle', { title })}
        consequences={[t('setOut1', { n: targets.length }), t('setOut2'), t('setOut3')]}
        confirmLabel={t('setOut')}
        onConfirm={async () => {
          await client.inquiries.setOut({ id })
          await done(t('setOutDone'))
        }}
      />
      <ConfirmDialog
        open={asked === 'close'}
        onClose={close}
        title={t(isDraft ? 'withdrawTitle' : 'closeTitle', { title })}
        consequences={
          isDraft
            ? [t('withdraw1')]
            : [t('close1', { n: count('waiting', 'returned'), m: count('received') }), t('close2')]
        }
        confirmLabel={t(isDraft ? 'withdraw' : 'close')}
        onConfirm={async () => {
          await client.inquiries.close({ id })
          await done(t('closed'))
        }}
      />
    </>
  )
}
