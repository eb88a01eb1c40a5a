import { useQuery } from '@tanstack/react-query'
import { Checkbox } from '../../../web/kit/Checkbox.tsx'
import { ComboBox } from '../../../web/kit/ComboBox.tsx'
import { DateField } from '../../../web/kit/DateField.tsx'
import { Form } from '../../../web/kit/Form.tsx'
import { RadioGroup } from '../../../web/kit/RadioGroup.tsx'
import { Select } from '../../../web/kit/Select.tsx'
import { TextArea } from '../../../web/kit/TextArea.tsx'
import { TextField } from '../../../web/kit/TextField.tsx'
import { useForm } from '../../../web/kit/use-form.ts'
import { useLocale, useText } from '../../../web/locale.ts'
import { useAddress } from '../../../web/use-address.ts'
import { useDone } from '../../../web/use-done.ts'
import { FieldGroup } from '../../assets/web/FieldGroup.tsx'
import { pickObjects } from '../../registers/web/pick-objects.ts'
import { wordOptions } from '../../registers/web/word-options.ts'
import { accountKinds, type AccountKey, accountLabels } from '../system-accounts.labels.ts'
import { saveAccount, valuesOf } from './account-values.ts'
import { type Account, query } from './accounts-api.ts'
import { accountsText } from './accounts.text.ts'

/** All fields of an account, in the groups of its page. */
export const AccountForm = ({ account }: { account: Account | null }) => {
  const t = useText(accountsText)
  const locale = useLocale()
  const done = useDone()
  const { open } = useAddress()
  const { data: systems = [] } = useQuery(query.systemAccounts.systems.queryOptions({ input: {} }))
  const form = useForm(valuesOf(account), { draftKey: `system-account-${account?.id ?? 'new'}` })
  const label = (key: AccountKey) => accountLabels[key][locale]
  const { kind } = form.values
  const needed = (key: AccountKey) => ({ [key]: t('needed', { field: label(key) }) })
  return (
    <Form
      form={form}
      submitLabel={t(account ? 'save' : 'register')}
      onCancel={() => {
        form.settle(valuesOf(account))
        open(account ? `/system-accounts/${account.id}` : '/system-accounts')
      }}
      validate={({ login, systemId }) => ({
        ...(systemId === null ? needed('systemId') : {}),
        ...(login.trim() ? {} : needed('login')),
      })}
      onSubmit={async (values) => {
        const id = await saveAccount(account, values)
        form.settle(values)
        await done(t(account ? 'saved' : 'registered'))
        open(`/system-accounts/${id}`)
      }}
    >
      <FieldGroup heading={t('basics')}>
        <Select
          label={label('systemId')}
          required
          options={systems.map(({ id, name }) => ({ value: id, label: name }))}
          {...form.field('systemId')}
        />
        <TextField label={label('login')} required maxLength={256} {...form.field('login')} />
        <TextField label={label('name')} maxLength={200} {...form.field('name')} />
        <RadioGroup label={label('kind')} inline options={wordOptions(accountKinds, locale)} {...form.field('kind')} />
        <TextField label={label('affiliation')} maxLength={200} {...form.field('affiliation')} />
      </FieldGroup>
      <FieldGroup heading={t('whose')}>
        <ComboBox
          label={label('unitId')}
          search={pickObjects('unit', 'memberBody')}
          searchKey={['pick', 'unit']}
          {...form.field('unitId')}
        />
        {kind === 'personal' ? (
          <ComboBox
            label={label('personId')}
            search={pickObjects('person')}
            searchKey={['pick', 'person']}
            {...form.field('personId')}
          />
        ) : (
          <ComboBox
            label={label('responsiblePostId')}
            description={t('responsibleHelp')}
            search={pickObjects('post')}
            searchKey={['pick', 'post']}
            {...form.field('responsiblePostId')}
          />
        )}
        <TextField label={label('staffNumber')} maxLength={40} {...form.field('staffNumber')} />
        <TextField label={label('email')} maxLength={254} {...form.field('email')} />
      </FieldGroup>
      <FieldGroup heading={t('rights')}>
        <Checkbox label={label('privileged')} {...form.field('privileged')} />
        <TextArea label={label('groups')} rows={2} {...form.field('groups')} />
        <TextField label={label('basis')} maxLength={400} {...form.field('basis')} />
        <DateField label={label('grantedOn')} {...form.field('grantedOn')} />
      </FieldGroup>
      <FieldGroup heading={t('use')}>
        <Checkbox label={label('enabled')} {...form.field('enabled')} />
        <DateField label={label('lastUsedOn')} {...form.field('lastUsedOn')} />
        <DateField label={label('goneOn')} {...form.field('goneOn')} />
      </FieldGroup>
    </Form>
  )
}
