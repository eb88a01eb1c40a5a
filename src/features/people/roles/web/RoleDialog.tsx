import { useState } from 'react'
import { verbNames } from '../../../../core/permission.labels.ts'
import type { Verb } from '../../../../core/permission.ts'
import { Banner } from '../../../../web/kit/Banner.tsx'
import { Checkbox } from '../../../../web/kit/Checkbox.tsx'
import { Dialog } from '../../../../web/kit/Dialog.tsx'
import { Form } from '../../../../web/kit/Form.tsx'
import { TextField } from '../../../../web/kit/TextField.tsx'
import { useForm } from '../../../../web/kit/use-form.ts'
import { useLocale, useText } from '../../../../web/locale.ts'
import { useDone } from '../../../../web/use-done.ts'
import { client, type Role } from '../../web/people-api.ts'
import { rolesLabels } from '../roles.labels.ts'
import { VerbsField } from './VerbsField.tsx'

type Affected = Awaited<ReturnType<typeof client.roles.preview>>
type RoleDialogProps = {
  /** The role to change or to copy; null: from scratch. */
  role: Role | null
  copy: boolean
  onClose: () => void
}

/** Makes or changes a role. A change is first shown with whom it touches, and saved by a second press. */
export const RoleDialog = ({ role, copy, onClose }: RoleDialogProps) => {
  const t = useText(rolesLabels)
  const locale = useLocale()
  const done = useDone()
  const edited = copy ? null : role
  const form = useForm({
    nameJa: role ? (copy ? t('copyOf', { name: role.nameJa }) : role.nameJa) : '',
    nameEn: role ? (copy ? `Copy of ${role.nameEn}` : role.nameEn) : '',
    note: role?.note ?? '',
    requiresSecondFactor: role?.requiresSecondFactor ?? false,
    verbs: role?.verbs ?? ([] as Verb[]),
  })
  const [affected, setAffected] = useState<Affected | null>(null)
  const submit = async (values: typeof form.values) => {
    if (edited && affected === null) {
      setAffected(await client.roles.preview({ code: edited.code, verbs: values.verbs }))
      return
    }
    if (edited) await client.roles.update({ code: edited.code, ...values })
    else await client.roles.create(values)
    await done(t(edited ? 'saved' : 'made'))
    onClose()
  }
  const validate = ({ nameJa, nameEn }: typeof form.values) => ({
    ...(nameJa.trim() ? {} : { nameJa: t('needed', { field: t('nameJa') }) }),
    ...(nameEn.trim() ? {} : { nameEn: t('needed', { field: t('nameEn') }) }),
  })
  const title = edited ? t('editTitle', { name: locale === 'ja' ? edited.nameJa : edited.nameEn }) : t('add')
  return (
    <Dialog open onClose={onClose} title={title}>
      <Form
        form={form}
        onSubmit={submit}
        validate={validate}
        submitLabel={t(edited ? (affected === null ? 'preview' : 'save') : 'make')}
        onCancel={onClose}
      >
        <div className="grid gap-4 sm:grid-cols-2">
          <TextField label={t('nameJa')} required maxLength={40} {...form.field('nameJa')} />
          <TextField label={t('nameEn')} required maxLength={40} {...form.field('nameEn')} />
        </div>
        <TextField label={t('note')} maxLength={300} {...form.field('note')} />
        <Checkbox label={t('secondField')} description={t('secondHint')} {...form.field('requiresSecondFactor')} />
        <VerbsField
          value={form.values.verbs}
          before={edited?.verbs ?? []}
          onChange={(verbs) => {
            setAffected(null)
            form.set({ verbs })
          }}
        />
        {affected && (
          <div ref={(node) => node?.scrollIntoView({ block: 'nearest' })}>
            <AffectedList affected={affected} />
          </div>
        )}
      </Form>
    </Dialog>
  )
}

const AffectedList = ({ affected }: { affected: Affected }) => {
  const t = useText(rolesLabels)
  const locale = useLocale()
  const words = (verbs: readonly Verb[]) =>
    verbs.map((verb) => verbNames[verb][locale]).join(locale === 'ja' ? '、' : '; ')
  if (affected.length === 0) return <Banner kind="info" title={t('touchesNobody')} live />
  return (
    <Banner kind="warning" title={t('touches', { n: affected.length })} live>
      <ul className="list-disc pl-5">
        {affected.map(({ displayName, active, gains, loses }, index) => (
          <li key={index}>
            {displayName}
            {!active && `（${t('inactive')}）`}
            {gains.length > 0 && <span className="block">{t('gains', { verbs: words(gains) })}</span>}
            {loses.length > 0 && <span className="block">{t('loses', { verbs: words(loses) })}</span>}
          </li>
        ))}
      </ul>
    </Banner>
  )
}
