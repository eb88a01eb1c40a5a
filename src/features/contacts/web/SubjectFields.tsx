import { useQuery } from '@tanstack/react-query'
import { ComboBox } from '../../../web/kit/ComboBox.tsx'
import { RadioGroup } from '../../../web/kit/RadioGroup.tsx'
import { Select, type Option } from '../../../web/kit/Select.tsx'
import { TextField } from '../../../web/kit/TextField.tsx'
import type { FormState } from '../../../web/kit/use-form.ts'
import { useText } from '../../../web/locale.ts'
import { unitPaths } from '../../organisation/unit-tree.rules.ts'
import { searchPeople } from '../../people/web/search-people.ts'
import { contactLabels } from '../contacts.labels.ts'
import { contactKinds } from '../contacts.schema.ts'
import { query } from './contacts-api.ts'

export type SubjectValues = {
  kind: (typeof contactKinds)[number]
  postId: string | null
  person: Option | null
  name: string
  unitId: string | null
}
export const emptySubject: SubjectValues = { kind: 'post', postId: null, person: null, name: '', unitId: null }

/** Who is to be called: a post, a person of the roster, or somebody outside by name. */
export const SubjectFields = <Values extends SubjectValues>({ form }: { form: FormState<Values> }) => {
  const t = useText(contactLabels)
  const { data: posts = [] } = useQuery(query.people.posts.queryOptions({ input: {} }))
  const { data: organisation } = useQuery(query.organisation.get.queryOptions({ input: {} }))
  const units = organisation
    ? [
        ...unitPaths(organisation.units).map(({ id, path }) => ({ value: id, label: path })),
        ...organisation.memberBodies.map(({ id, name }) => ({ value: id, label: name })),
      ]
    : []
  const postOptions = posts.map(({ id, title, unitName }) => ({
    value: id,
    label: unitName ? `${unitName} ${title}` : title,
  }))
  return (
    <>
      <RadioGroup
        label={t('kind')}
        options={contactKinds.map((value) => ({ value, label: t(value) }))}
        {...form.field('kind')}
      />
      {form.values.kind === 'post' && (
        <Select label={t('post')} required options={postOptions} {...form.field('postId')} />
      )}
      {form.values.kind === 'person' && (
        <ComboBox label={t('person')} required search={searchPeople} searchKey={['people']} {...form.field('person')} />
      )}
      {form.values.kind === 'outside' && (
        <>
          <TextField label={t('name')} required maxLength={100} {...form.field('name')} />
          <Select label={t('unit')} placeholder={t('wholeBody')} options={units} {...form.field('unitId')} />
        </>
      )}
    </>
  )
}
