import { useState } from 'react'
import { AppLink } from '../../../web/kit/AppLink.tsx'
import { Button } from '../../../web/kit/Button.tsx'
import { buttonClass } from '../../../web/kit/button-class.ts'
import { ConfirmDialog } from '../../../web/kit/ConfirmDialog.tsx'
import { useText } from '../../../web/locale.ts'
import { useDone } from '../../../web/use-done.ts'
import { useMay } from '../../auth/web/use-may.ts'
import { targetText } from '../target.text.ts'
import { client, type Target } from './inquiries-api.ts'
import { ReasonDialog } from './ReasonDialog.tsx'

type Props = { target: Target; office: boolean; judging: boolean }
type Asked = 'accept' | 'return' | 'excuse' | 'renew' | 'code'

/** What can be done with one addressee now. */
export const TargetActions = ({ target, office, judging }: Props) => {
  const t = useText(targetText)
  const done = useDone()
  const { may } = useMay()
  const [asked, setAsked] = useState<Asked | null>(null)
  const { id, unitName: name, standing, inquiry, rows } = target
  const close = () => setAsked(null)
  const out = inquiry.state === 'sent'
  const open = out && (standing === 'waiting' || standing === 'returned')
  const taken = rows.filter(
    ({ verdict, blocked }) => verdict === 'accepted' || (verdict === null && blocked === null),
  ).length
  const undecided = rows.filter(({ verdict }) => verdict === null).length
  const run = (told: string, work: () => Promise<unknown>) => async () => {
    await work()
    await done(told)
  }
  return (
    <>
      {open && may('inquiries.answer') && (
        <AppLink
          plain
          href={`/inquiry-answers/${id}`}
          className={buttonClass(office ? 'tertiary' : 'primary', office ? 'sm' : 'md')}
        >
          {t('type')}
        </AppLink>
      )}
      {office && (out || inquiry.state === 'closed') && (
        <a href={`/api/inquiry-targets/${id}/set.zip`} download className={buttonClass('secondary', 'sm')}>
          {t(standing === 'returned' ? 'downloadReturned' : 'download')}
        </a>
      )}
      {office && out && (
        <>
          {standing !== 'accepted' && standing !== 'excused' && (
            <Button variant="tertiary" size="sm" onPress={() => setAsked('excuse')}>
              {t('excuse')}
            </Button>
          )}
          <Button variant="tertiary" size="sm" onPress={() => setAsked('renew')}>
            {t('renew')}
          </Button>
          {inquiry.link !== null && open && (
            <Button variant="tertiary" size="sm" onPress={() => setAsked('code')}>
              {t('code')}
            </Button>
          )}
        </>
      )}
      {judging && (
        <>
          <Button variant="secondary" onPress={() => setAsked('return')}>
            {t('returnAll')}
          </Button>
          <Button onPress={() => setAsked('accept')}>{t(undecided > 0 ? 'acceptAll' : 'accept')}</Button>
        </>
      )}
      <ConfirmDialog
        open={asked === 'accept'}
        onClose={close}
        danger={false}
        title={t('acceptTitle', { name })}
        consequences={[t('accept1', { n: taken }), t('accept2')]}
        confirmLabel={t('accept')}
        onConfirm={run(t('acceptedDone'), () => client.inquiries.accept({ id, all: true }))}
      />
      <ConfirmDialog
        open={asked === 'renew'}
        onClose={close}
        title={t('renewTitle', { name })}
        consequences={[t('renew1'), t('renew2')]}
        confirmLabel={t('renew')}
        onConfirm={run(t('renewed'), () => client.inquiries.newEdition({ id }))}
      />
      <ConfirmDialog
        open={asked === 'code'}
        onClose={close}
        title={t('codeTitle', { name })}
        consequences={[t('code1')]}
        confirmLabel={t('code')}
        onConfirm={run(t('codeDone'), () => client.inquiries.newCode({ id }))}
      />
      {asked === 'return' && (
        <ReasonDialog
          title={t('returnTitle', { name })}
          label={t('whatToFix')}
          hint={t('returnHint')}
          submit={t('returnAll')}
          most={1000}
          onSubmit={async (comment) => run(t('returned'), () => client.inquiries.giveBack({ id, comment }))()}
          onClose={close}
        />
      )}
      {asked === 'excuse' && (
        <ReasonDialog
          title={t('excuseTitle', { name })}
          label={t('reason')}
          submit={t('excuse')}
          most={300}
          onSubmit={async (reason) => run(t('excused'), () => client.inquiries.excuse({ id, reason }))()}
          onClose={close}
        />
      )}
    </>
  )
}
