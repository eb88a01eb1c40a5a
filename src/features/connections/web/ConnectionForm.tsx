import { Form } from '../../../web/kit/Form.tsx'
import { useForm } from '../../../web/kit/use-form.ts'
import { useLocale, useText } from '../../../web/locale.ts'
import { useAddress } from '../../../web/use-address.ts'
import { useDone } from '../../../web/use-done.ts'
import { readAddresses, readMacs, readPorts } from '../addresses.rules.ts'
import { connectionLabels } from '../connections.labels.ts'
import { ConnectionBasicFields } from './ConnectionBasicFields.tsx'
import { ConnectionLimitFields } from './ConnectionLimitFields.tsx'
import { type ConnectionValues, saveConnection, valuesOf } from './connection-values.ts'
import type { Connection } from './connections-api.ts'
import { connectionsText } from './connections.text.ts'

const readers = { address: readAddresses, mac: readMacs, port: readPorts } as const

/** All fields of a permitted connection. Addresses and ports are read here as the server reads them. */
export const ConnectionForm = ({ connection }: { connection: Connection | null }) => {
  const t = useText(connectionsText)
  const label = useText(connectionLabels)
  const locale = useLocale()
  const done = useDone()
  const { open } = useAddress()
  const form = useForm(valuesOf(connection), { draftKey: `connection-${connection?.id ?? 'new'}` })
  const check = (values: ConnectionValues): Record<string, string> => {
    const faults: Record<string, string> = {}
    for (const key of ['name', 'purpose'] as const)
      if (!values[key].trim()) faults[key] = t('needed', { field: label(key) })
    if (!values.fromZoneId) faults['fromZoneId'] = t('needed', { field: label('fromZoneId') })
    for (const [key, read] of Object.entries(readers)) {
      const found = read(values[key as keyof typeof readers])
      if ('problem' in found) faults[key] = `${found.problem.reason[locale]} ${found.problem.remedy[locale]}`
    }
    return faults
  }
  return (
    <Form
      form={form}
      submitLabel={t(connection ? 'save' : 'register')}
      onCancel={() => {
        form.settle(valuesOf(connection))
        open(connection ? `/connections/${connection.id}` : '/connections')
      }}
      validate={check}
      onSubmit={async (values) => {
        const id = await saveConnection(connection, values)
        form.settle(values)
        await done(t(connection ? 'saved' : 'registered'))
        open(`/connections/${id}`)
      }}
    >
      <ConnectionBasicFields form={form} />
      <ConnectionLimitFields form={form} />
    </Form>
  )
}
