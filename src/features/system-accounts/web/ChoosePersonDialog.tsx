import { ComboBox } from '../../../web/kit/ComboBox.tsx'
import { Dialog } from '../../../web/kit/Dialog.tsx'
import { Form } from '../../../web/kit/Form.tsx'
import type { Option } from '../../../web/kit/Select.tsx'
import { useForm } from '../../../web/kit/use-form.ts'
import { useText } from '../../../web/locale.ts'
import { pickObjects } from '../../registers/web/pick-objects.ts'
import type { Unmatched } from './accounts-api.ts'
import { accountsText } from './accounts.text.ts'
import { matchingText } from './matching.text.ts'

type ChoosePersonDialogProps = {
  account: Unmatched
  onClose: () => void
  onChoose: (personId: string) => Promise<void>
}

/** Somebody whom the matching did not propose. */
export const ChoosePersonDialog = ({ account, onClose, onChoose }: ChoosePersonDialogProps) => {
  const t = useText(matchingText)
  const accounts = useText(accountsText)
  const form = useForm({ person: null as Option | null })
  return (
    <Dialog open onClose={onClose} title={t('otherOf', { login: account.login })}>
      <Form
        form={form}
        submitLabel={t('decide')}
        onCancel={onClose}
        validate={({ person }) => (person ? {} : { person: accounts('needed', { field: t('person') }) })}
        onSubmit={async ({ person }) => {
          if (person) await onChoose(person.value)
        }}
      >
        <ComboBox
          label={t('person')}
          required
          search={pickObjects('person')}
          searchKey={['pick', 'person']}
          {...form.field('person')}
        />
      </Form>
    </Dialog>
  )
}
