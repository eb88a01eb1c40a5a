import { useState } from 'react'
import { Form } from '../../../web/kit/Form.tsx'
import { RadioGroup } from '../../../web/kit/RadioGroup.tsx'
import { TextField } from '../../../web/kit/TextField.tsx'
import { useForm } from '../../../web/kit/use-form.ts'
import { useText } from '../../../web/locale.ts'
import { signInLabels } from './sign-in.labels.ts'
import { chosenWay, keepWay } from './chosen-way.ts'
import { type Choice, signInByDirectory, signInWith } from './sign-in.ts'

type PasswordStepProps = {
  code: string
  directories: readonly Choice[]
  onDone: () => Promise<void>
  onSecondFactor: () => void
}

export const PasswordStep = ({ code, directories, onDone, onSecondFactor }: PasswordStepProps) => {
  const t = useText(signInLabels)
  const form = useForm({ name: '', password: '' })
  const [way, setWay] = useState(() => chosenWay(code, directories))
  const outside = directories.find(({ id }) => id === way)
  const submit = async ({ name, password }: typeof form.values) => {
    const next = outside
      ? await signInByDirectory(code, outside.id, name, password)
      : await signInWith(code, name, password)
    keepWay(code, way)
    form.settle({ name, password: '' })
    if (next === 'secondFactor') onSecondFactor()
    else await onDone()
  }
  const validate = ({ name, password }: typeof form.values) => ({
    ...(name.trim() ? {} : { name: t(outside ? 'needDirectoryName' : 'needName') }),
    ...(password ? {} : { password: t('needPassword') }),
  })
  return (
    <>
      <Form form={form} onSubmit={submit} validate={validate} submitLabel={t('submit')}>
        {directories.length > 0 && (
          <RadioGroup
            label={t('way')}
            required
            value={way}
            onChange={setWay}
            options={[
              ...directories.map(({ id, name }) => ({ value: id, label: name })),
              { value: 'here', label: t('here') },
            ]}
          />
        )}
        <TextField
          label={t(outside ? 'directoryName' : 'name')}
          required
          autoComplete="username"
          {...form.field('name')}
        />
        <TextField
          label={t('password')}
          required
          type="password"
          autoComplete="current-password"
          {...form.field('password')}
        />
      </Form>
      <p className="mt-5 text-sm text-ink-soft">{t(outside ? 'forgottenOutside' : 'forgotten')}</p>
    </>
  )
}
