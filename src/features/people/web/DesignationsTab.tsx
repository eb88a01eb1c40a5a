import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Fetched } from '../../../web/Fetched.tsx'
import { DateField } from '../../../web/kit/DateField.tsx'
import { Dialog } from '../../../web/kit/Dialog.tsx'
import { AppLink } from '../../../web/kit/AppLink.tsx'
import { EmptyState } from '../../../web/kit/EmptyState.tsx'
import { Form } from '../../../web/kit/Form.tsx'
import { Select } from '../../../web/kit/Select.tsx'
import { Table } from '../../../web/kit/Table.tsx'
import { useForm } from '../../../web/kit/use-form.ts'
import { useLocale, useText } from '../../../web/locale.ts'
import { useDone } from '../../../web/use-done.ts'
import { useOverride } from '../../dual-roles/web/use-override.tsx'
import { historyColumn } from '../../history/web/HistoryButton.tsx'
import { peopleLabels } from '../people.labels.ts'
import { nameOf } from '../security-role.labels.ts'
import { datedColumns } from './dated-columns.tsx'
import { EndDialog } from './EndDialog.tsx'
import { client, query, type Designation } from './people-api.ts'
import { TabFrame } from './TabFrame.tsx'
import { useRoleNames } from './use-role-names.ts'
import { usePostOptions } from './use-post-options.ts'

export const DesignationsTab = ({ editable }: { editable: boolean }) => {
  const t = useText(peopleLabels)
  const found = useQuery(query.people.designations.queryOptions({ input: {} }))
  const roleName = useRoleNames()
  const [adding, setAdding] = useState(false)
  const [ending, setEnding] = useState<Designation | null>(null)
  const columns = [
    { key: 'role', header: t('role'), rowHeader: true, cell: (row: Designation) => roleName(row.securityRole) },
    { key: 'post', header: t('post'), cell: (row: Designation) => row.postTitle },
    { key: 'unit', header: t('unit'), cell: (row: Designation) => row.unitName ?? t('wholeBody') },
    ...datedColumns<Designation>(t, editable ? setEnding : null),
    historyColumn<Designation>(t('history'), (row) => `${roleName(row.securityRole)} ${row.postTitle}`),
  ]
  const empty = <EmptyState title={t('noDesignations')} next={t('noDesignationsNext')} />
  return (
    <TabFrame
      why={t('designationsWhy')}
      add={editable ? t('addDesignation') : null}
      onAdd={() => setAdding(true)}
      tools={<AppLink href="/organisation/designations">{t('list')}</AppLink>}
    >
      <Fetched query={found}>
        {(rows) => (
          <Table
            caption={t('designations')}
            whole
            rows={rows}
            rowKey={(row) => row.id}
            columns={columns}
            empty={empty}
          />
        )}
      </Fetched>
      {adding && <DesignationDialog onClose={() => setAdding(false)} />}
      {ending && (
        <EndDialog
          name={`${roleName(ending.securityRole)} ${ending.postTitle}`}
          validTo={ending.validTo}
          onEnd={(end) => client.people.endDesignation({ id: ending.id, ...end })}
          onClose={() => setEnding(null)}
        />
      )}
    </TabFrame>
  )
}

type Values = {
  securityRole: string | null
  postId: string | null
  validFrom: string | null
  validTo: string | null
}

const DesignationDialog = ({ onClose }: { onClose: () => void }) => {
  const t = useText(peopleLabels)
  const override = useOverride()
  const done = useDone()
  const posts = usePostOptions()
  const locale = useLocale()
  const { data = [] } = useQuery(query.people.securityRoles.queryOptions({ input: {} }))
  const roles = data.filter(({ retiredAt }) => retiredAt === null)
  const form = useForm<Values>({ securityRole: null, postId: null, validFrom: null, validTo: null })
  const submit = async ({ securityRole, postId, validFrom, validTo }: Values) => {
    if (!securityRole || !postId || !validFrom) return
    await override.send((given) =>
      client.people.createDesignation({ securityRole, postId, validFrom, validTo, ...given }),
    )
    await done(t('added'))
    onClose()
  }
  const validate = (values: Values) =>
    Object.fromEntries(
      (
        [
          ['securityRole', 'role'],
          ['postId', 'post'],
          ['validFrom', 'validFrom'],
        ] as const
      ).flatMap(([key, label]) => (values[key] ? [] : [[key, t('needed', { field: t(label) })]])),
    )
  return (
    <Dialog open onClose={onClose} title={t('addDesignation')}>
      <Form form={form} onSubmit={submit} validate={validate} submitLabel={t('add')} onCancel={onClose}>
        <Select
          label={t('role')}
          required
          options={roles.map((role) => ({ value: role.code, label: nameOf(role, locale) }))}
          {...form.field('securityRole')}
        />
        <Select label={t('post')} required options={posts} {...form.field('postId')} />
        <DateField label={t('validFrom')} required {...form.field('validFrom')} />
        <DateField label={t('validTo')} {...form.field('validTo')} />
        {override.fields}
      </Form>
    </Dialog>
  )
}
