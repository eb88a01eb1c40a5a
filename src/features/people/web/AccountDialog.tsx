import { Checkbox } from '../../../web/kit/Checkbox.tsx'
import { ComboBox } from '../../../web/kit/ComboBox.tsx'
import { Dialog } from '../../../web/kit/Dialog.tsx'
import { Form } from '../../../web/kit/Form.tsx'
import type { Option } from '../../../web/kit/Select.tsx'
import { TextField } from '../../../web/kit/TextField.tsx'
import { useForm } from '../../../web/kit/use-form.ts'
import { useLocale, useText } from '../../../web/locale.ts'
import { useDone } from '../../../web/use-done.ts'
import { plainUsername, usernamePattern } from '../../auth/login-names.ts'
import { passwordProblem } from '../../auth/password.rules.ts'
import { accountsLabels } from '../accounts.labels.ts'
import { GrantsField } from './GrantsField.tsx'
import { type GrantValue, newGrant } from './grant-value.ts'
import { client, type Account } from './people-api.ts'
import { searchPeople } from './search-people.ts'

type Values = {
  username: string
  displayName: string
  email: string
  personId: Option | null
  password: string
  mustChangePassword: boolean
  grants: GrantValue[]
}

const valuesOf = (row: Account | null): Values => ({
  username: row?.username ?? '',
  displayName: row?.displayName ?? '',
  email: row?.email ?? '',
  personId: row?.personId ? { value: row.personId, label: row.personName ?? '' } : null,
  password: '',
  mustChangePassword: true,
  grants: row?.grants.map(({ role, scopeId, own, validFrom, validTo }) => ({
    role,
    scopeId,
    own,
    validFrom,
    validTo,
  })) ?? [newGrant],
})

export const AccountDialog = ({ row, onClose }: { row: Account | null; onClose: () => void }) => {
  const t = useText(accountsLabels)
  const locale = useLocale()
  const done = useDone()
  const form = useForm(valuesOf(row))
  const submit = async ({ username, displayName, email, personId, password, mustChangePassword, grants }: Values) => {
    const common = { displayName, email: email.trim() || null, personId: personId?.value ?? null, grants }
    if (row) await client.accounts.update({ id: row.id, ...common })
    else await client.accounts.create({ ...common, username: plainUsername(username), password, mustChangePassword })
    await done(t(row ? 'saved' : 'added'))
    onClose()
  }
  const validate = (values: Values) => {
    const problem = row ? null : passwordProblem(values.password, [plainUsername(values.username)])
    return {
      ...(values.displayName.trim() ? {} : { displayName: t('needed', { field: t('displayName') }) }),
      ...(usernamePattern.test(plainUsername(values.username)) ? {} : { username: t('badUsername') }),
      ...(problem ? { password: problem[locale] } : {}),
    }
  }
  return (
    <Dialog open onClose={onClose} title={row ? t('editTitle', { name: row.displayName }) : t('add')}>
      <Form
        form={form}
        onSubmit={submit}
        validate={validate}
        submitLabel={t(row ? 'save' : 'register')}
        onCancel={onClose}
      >
        <TextField label={t('displayName')} required maxLength={100} {...form.field('displayName')} />
        <TextField
          label={t('username')}
          required
          readOnly={row !== null}
          description={t('usernameHint')}
          maxLength={64}
          {...form.field('username')}
        />
        <TextField label={t('email')} type="email" {...form.field('email')} />
        <ComboBox
          label={t('person')}
          description={t('personHint')}
          search={searchPeople}
          searchKey={['people']}
          {...form.field('personId')}
        />
        {!row && (
          <>
            <TextField
              label={t('password')}
              required
              type="password"
              autoComplete="new-password"
              description={t('passwordHint')}
              {...form.field('password')}
            />
            <Checkbox label={t('mustChange')} description={t('mustChangeHint')} {...form.field('mustChangePassword')} />
          </>
        )}
        <GrantsField value={form.values.grants} onChange={(grants) => form.set({ grants })} />
      </Form>
    </Dialog>
  )
}
