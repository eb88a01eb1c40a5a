import { useQuery } from '@tanstack/react-query'
import { endsByItself } from '../../../core/permission.ts'
import { Form } from '../../../web/kit/Form.tsx'
import { NumberField } from '../../../web/kit/NumberField.tsx'
import { Select } from '../../../web/kit/Select.tsx'
import { useForm } from '../../../web/kit/use-form.ts'
import { useLocale, useText } from '../../../web/locale.ts'
import { useDone } from '../../../web/use-done.ts'
import { plainUsername, usernamePattern } from '../../auth/login-names.ts'
import { accountsLabels } from '../accounts.labels.ts'
import { INITIAL_DAYS, ROSTER_MOST, type Slip } from '../accounts.schema.ts'
import { rosterLabels } from '../roster-accounts.labels.ts'
import { client, type Candidate, query } from './people-api.ts'
import { useUnitOptions } from './use-unit-options.ts'

const OWN_UNIT = 'ownUnit'
const WHOLE = 'whole'
type Values = { role: string; scope: string | null; validDays: number | null }
type RosterGrantFormProps = { chosen: readonly Candidate[]; hidden: number; onMade: (slips: readonly Slip[]) => void }

/** The role and reach that all who are chosen get, and for how long their initial passwords hold. */
export const RosterGrantForm = ({ chosen, hidden, onMade }: RosterGrantFormProps) => {
  const t = useText(rosterLabels)
  const words = useText(accountsLabels)
  const locale = useLocale()
  const done = useDone()
  const units = useUnitOptions()
  // A role whose grants must end is given one by one, with its last day.
  const { data: roles = [] } = useQuery(query.roles.list.queryOptions({ input: {}, staleTime: 60_000 }))
  const options = roles
    .filter(({ code }) => !endsByItself(code))
    .map(({ code, nameJa, nameEn }) => ({ value: code, label: locale === 'ja' ? nameJa : nameEn }))
  const form = useForm<Values>({ role: 'staff', scope: OWN_UNIT, validDays: INITIAL_DAYS })
  const unitless = form.values.scope === OWN_UNIT ? chosen.filter(({ unitId }) => unitId === null) : []
  const problem = nameProblem(chosen)
  const submit = async ({ role, scope, validDays }: Values) => {
    const scopeOf = ({ unitId }: Candidate) => (scope === OWN_UNIT ? unitId : scope === WHOLE ? null : scope)
    const { slips } = await client.accounts.createFromRoster({
      rows: chosen.map((row) => ({
        personId: row.personId,
        username: plainUsername(row.username),
        grant: { role, scopeId: scopeOf(row) },
      })),
      validDays: validDays ?? INITIAL_DAYS,
    })
    form.settle({ role, scope, validDays })
    await done(t('made', { n: slips.length }))
    onMade(slips)
  }
  const validate = ({ scope }: Values) => ({
    ...(chosen.length === 0 ? { role: t('nobodyChosen') } : {}),
    ...(chosen.length > ROSTER_MOST ? { role: t('tooMany', { n: ROSTER_MOST }) } : {}),
    ...(problem ? { role: t(problem.fault, { name: problem.name }) } : {}),
    ...(scope === null
      ? { scope: t('needScope') }
      : unitless.length > 0
        ? { scope: t('unitless', { names: unitless.map(({ name }) => name).join('、') }) }
        : {}),
  })
  return (
    <>
      <p className="mb-3" role="status">
        {t('chosen', { n: chosen.length })}
        {hidden > 0 && t('hidden', { n: hidden })}
      </p>
      <Form form={form} onSubmit={submit} validate={validate} submitLabel={t('make', { n: chosen.length })}>
        <Select
          label={words('role')}
          required
          options={options}
          {...form.field('role')}
          onChange={(role) => role && form.set({ role })}
        />
        <Select
          label={words('scope')}
          required
          description={t('scopeHint')}
          options={[{ value: OWN_UNIT, label: t('ownUnit') }, { value: WHOLE, label: words('wholeBody') }, ...units]}
          {...form.field('scope')}
        />
        <NumberField label={t('validDays')} required min={1} max={90} unit={t('days')} {...form.field('validDays')} />
      </Form>
    </>
  )
}

/** What the server would refuse, said by name before it is asked. */
function nameProblem(chosen: readonly Candidate[]): { fault: 'badName' | 'nameTwice'; name: string } | null {
  const seen = new Set<string>()
  for (const { name, username } of chosen) {
    const plain = plainUsername(username)
    if (!usernamePattern.test(plain)) return { fault: 'badName', name }
    if (seen.has(plain)) return { fault: 'nameTwice', name: plain }
    seen.add(plain)
  }
  return null
}
