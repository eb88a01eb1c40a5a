import type { z } from 'zod'
import { useLocale, useText } from '../../../../web/locale.ts'
import { useDone } from '../../../../web/use-done.ts'
import { providerFormLabels } from '../provider-form.labels.ts'
import { providerFields, providersLabels } from '../providers.labels.ts'
import { providerSettings } from '../providers.schema.ts'
import { client, type ProviderRow } from './providers-api.ts'

type Given = z.input<typeof providerSettings>
type Common = { name: string; secret: string }

/** Sends a form's values as a new provider or as a change; an empty secret leaves the stored one. */
export function useSaveProvider(row: ProviderRow | null, onClose: () => void) {
  const t = useText(providersLabels)
  const done = useDone()
  return async ({ name, secret }: Common, settings: Given) => {
    const common = { name: name.trim(), settings, ...(secret ? { secret } : {}) }
    if (row) await client.identityProviders.update({ id: row.id, ...common })
    else await client.identityProviders.create(common)
    await done(t(row ? 'saved' : 'added'))
    onClose()
  }
}

const isField = (name: string): name is keyof typeof providerFields => name in providerFields

/** What of the values is missing or of a form that the server would refuse, worded by field. */
export function useProviderFaults() {
  const t = useText(providerFormLabels)
  const locale = useLocale()
  return ({ name }: Common, settings: Given): Record<string, string> => {
    const values: Record<string, unknown> = settings
    const faults = Object.fromEntries(
      (providerSettings.safeParse(settings).error?.issues ?? []).map(({ path: [field] }) => {
        const key = String(field)
        const empty = values[key] === '' || values[key] === null || Number.isNaN(values[key])
        return [key, empty && isField(key) ? t('needed', { field: providerFields[key][locale] }) : t('bad')]
      }),
    )
    return name.trim() ? faults : { name: t('needed', { field: providerFields.providerName[locale] }), ...faults }
  }
}
