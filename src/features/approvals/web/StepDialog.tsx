import { useState } from 'react'
import { Banner } from '../../../web/kit/Banner.tsx'
import { Button } from '../../../web/kit/Button.tsx'
import { Dialog } from '../../../web/kit/Dialog.tsx'
import { Form } from '../../../web/kit/Form.tsx'
import { TextArea } from '../../../web/kit/TextArea.tsx'
import { TextField } from '../../../web/kit/TextField.tsx'
import { useForm } from '../../../web/kit/use-form.ts'
import { useText } from '../../../web/locale.ts'
import { problemOf } from '../../../web/problem.ts'
import { useDone } from '../../../web/use-done.ts'
import { useOverride } from '../../dual-roles/web/use-override.tsx'
import { type Approval, client } from './approvals-api.ts'
import { approvalsText } from './approvals.text.ts'

export const stepActs = ['agree', 'decide', 'return', 'refuse', 'pullUp', 'afterView'] as const
export type StepAct = (typeof stepActs)[number]
/** These say why, without fail. */
const commented: readonly StepAct[] = ['return', 'refuse', 'pullUp']
const explained = { decide: 'decideWhat', pullUp: 'pullUpWhat' } as const

type StepDialogProps = { approval: Approval; act: StepAct; onClose: () => void }

/** An act at a step, with a comment; who acts for a holder says why. Where it moved on meanwhile, that is said and the page is read anew. */
export const StepDialog = ({ approval, act, onClose }: StepDialogProps) => {
  const t = useText(approvalsText)
  const done = useDone()
  const override = useOverride()
  const [moved, setMoved] = useState<string | null>(null)
  const { stepId, acting } = approval.acts[act]
  const forSomebody = acting !== null && act !== 'pullUp' && act !== 'afterView'
  const form = useForm({ comment: '', actingReason: '' })
  const send = async ({ comment, actingReason }: typeof form.values) => {
    const aim = { id: approval.id, version: approval.version, stepId: stepId ?? '', comment, actingReason }
    if (act === 'agree') await client.approvals.agree(aim)
    else if (act === 'return') await client.approvals.giveBack(aim)
    else if (act === 'refuse') await client.approvals.refuse(aim)
    else if (act === 'pullUp') await client.approvals.pullUp(aim)
    else if (act === 'afterView') await client.approvals.afterView({ id: approval.id, stepId: aim.stepId, comment })
    else await override.send((given) => client.approvals.decide({ ...aim, ...given }))
  }
  if (moved !== null)
    return (
      <Dialog open onClose={onClose} title={t('movedTitle')}>
        <Banner
          kind="warning"
          title={moved}
          live
          actions={
            <Button
              onPress={() => {
                onClose()
                void done(t('reload'))
              }}
            >
              {t('reload')}
            </Button>
          }
        />
      </Dialog>
    )
  return (
    <Dialog open onClose={onClose} title={`${t(act)}：${approval.subject}`}>
      <Form
        form={form}
        submitLabel={t(act)}
        onCancel={onClose}
        validate={({ comment, actingReason }) => ({
          ...(commented.includes(act) && !comment.trim() ? { comment: t('needed', { field: t('comment') }) } : {}),
          ...(forSomebody && !actingReason.trim() ? { actingReason: t('needed', { field: t('actingReason') }) } : {}),
        })}
        onSubmit={async (values) => {
          try {
            await send(values)
          } catch (error) {
            const problem = problemOf(error)
            if (problem.code !== 'approvals.moved') throw error
            setMoved(problem.message)
            return
          }
          onClose()
          await done(t('done'))
        }}
      >
        {(act === 'decide' || act === 'pullUp') && <p>{t(explained[act])}</p>}
        {forSomebody && <Banner kind="warning" title={t('actingFor', { name: acting })} />}
        {forSomebody && (
          <TextField
            label={t('actingReason')}
            description={t('actingReasonHelp')}
            required
            maxLength={300}
            {...form.field('actingReason')}
          />
        )}
        <TextArea
          label={t('comment')}
          required={commented.includes(act)}
          rows={3}
          maxLength={1000}
          {...form.field('comment')}
        />
        {override.fields}
      </Form>
    </Dialog>
  )
}
