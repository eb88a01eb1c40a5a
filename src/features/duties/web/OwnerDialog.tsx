import { Checkbox } from '../../../web/kit/Checkbox.tsx'
import { ComboBox } from '../../../web/kit/ComboBox.tsx'
import { Dialog } from '../../../web/kit/Dialog.tsx'
import { Form } from '../../../web/kit/Form.tsx'
import type { Option } from '../../../web/kit/Select.tsx'
import { useForm } from '../../../web/kit/use-form.ts'
import { useText } from '../../../web/locale.ts'
import { client, type DutyDetail } from './duties-api.ts'
import { dialogText } from './duty.text.ts'
import { searchPosts } from './search-choices.ts'
import { useAfterChange } from './use-after-change.ts'

type OwnerDialogProps = { duty: DutyDetail; open: boolean; onClose: () => void }

/** Gives the duty to a post. */
export const OwnerDialog = ({ duty, open, onClose }: OwnerDialogProps) => {
  const t = useText(dialogText)
  return (
    <Dialog open={open} onClose={onClose} title={t('ownerTitle')}>
      <OwnerForm duty={duty} onClose={onClose} />
    </Dialog>
  )
}

const OwnerForm = ({ duty, onClose }: Omit<OwnerDialogProps, 'open'>) => {
  const t = useText(dialogText)
  const told = useAfterChange()
  const form = useForm({ postId: null as Option | null, nobody: false })
  return (
    <Form
      form={form}
      submitLabel={t('ownerSubmit')}
      onCancel={onClose}
      validate={({ postId, nobody }): Record<string, string> => (postId || nobody ? {} : { postId: t('needOwner') })}
      onSubmit={async ({ postId, nobody }) => {
        await client.duties.assignOwner({ id: duty.id, postId: nobody ? null : (postId?.value ?? null) })
        onClose()
        await told(t('ownerDone'))
      }}
    >
      <p>{t('ownerWhat')}</p>
      <p className="font-700">{t('ownerNow', { owner: duty.owner || t('ownerUnset') })}</p>
      <ComboBox
        label={t('ownerField')}
        disabled={form.values.nobody}
        {...form.field('postId')}
        search={searchPosts}
        searchKey={['posts']}
      />
      {duty.owner && <Checkbox label={t('ownerNobody')} {...form.field('nobody')} />}
    </Form>
  )
}
