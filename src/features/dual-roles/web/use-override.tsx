import { type ReactNode, useState } from 'react'
import { z } from 'zod'
import { Banner } from '../../../web/kit/Banner.tsx'
import { useLocale, useText } from '../../../web/locale.ts'
import { problemOf } from '../../../web/problem.ts'
import { dualRoleLabels } from '../dual-roles.labels.ts'
import { type Refused, refusedSchema } from '../dual-roles.schema.ts'
import { newOverride, overrideFaults, overrideOf } from './override-values.ts'
import { OverrideFields } from './OverrideFields.tsx'
import { shownBoth } from '../../../web/shown-day.ts'

export type OverrideGiven = { override?: ReturnType<typeof overrideOf> }
type Override = {
  /** Sends the input; once it was refused for a double role, with what the fields in place say. */
  send: <T>(call: (given: OverrideGiven) => Promise<T>) => Promise<T>
  /** The form in place; null until there is need of it. */
  fields: ReactNode
}

const detailsSchema = z.object({
  data: z.object({
    details: z.object({ dualRoles: z.array(refusedSchema), dualRolesEn: z.array(refusedSchema) }),
  }),
})

/** The server's refusal of a double role, turned into a form within the form that was sent: nothing typed is lost, the same button sends again. */
export const useOverride = (asked: readonly Refused[] | null = null): Override => {
  const locale = useLocale()
  const t = useText(dualRoleLabels)
  const [refused, setRefused] = useState(asked)
  const [errors, setErrors] = useState<Record<string, string>>({})
  const [values, setValues] = useState(newOverride)
  const fail = (error: unknown) => {
    const problem = problemOf(error)
    setErrors(problem.fields)
    const details = detailsSchema.safeParse(error).data?.data.details
    if (problem.code.startsWith('dualRoles.') && details)
      setRefused(locale === 'ja' ? details.dualRoles : details.dualRolesEn)
  }
  return {
    send: async (call) => {
      if (refused !== null) {
        const faults = overrideFaults(values, t)
        setErrors(faults)
        if (Object.keys(faults).length > 0)
          throw Object.assign(new Error(Object.values(faults).join(' ')), { status: 422, data: { fields: faults } })
      }
      try {
        return await call(refused === null ? {} : { override: overrideOf(values) })
      } catch (error) {
        fail(error)
        throw error
      }
    },
    fields: refused && (
      <section className="flex flex-col gap-4 rounded-8 border border-line p-4">
        {refused.length > 0 && (
          <Banner kind="warning" title={t('refusedTitle')}>
            <ul>
              {refused.map((one, index) => (
                <li key={index}>
                  {one.person}　{one.what}
                  {one.from && `（${shownBoth(one.from)}～${one.to ? shownBoth(one.to) : ''}）`}
                  <span className="block text-xs">{one.clause}</span>
                </li>
              ))}
            </ul>
            <p>{t('refusedHow')}</p>
          </Banner>
        )}
        <OverrideFields value={values} onChange={setValues} errors={errors} />
      </section>
    ),
  }
}
