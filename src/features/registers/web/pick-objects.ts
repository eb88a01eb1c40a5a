import type { Option } from '../../../web/kit/Select.tsx'
import type { PickableKind } from '../pick.types.ts'
import { client } from './registers-api.ts'

type Picked = Awaited<ReturnType<typeof client.registers.pick>>[number]

const optionOf = ({ id, name, number, unitName }: Picked): Option => ({
  value: id,
  label: name,
  description: [number, unitName].filter(Boolean).join(' '),
})

/** For a `ComboBox` in which a row of some registers is found by typing: `search={pickObjects('system', 'store')}`. */
export const pickObjects =
  (...kinds: PickableKind[]) =>
  async (search: string, signal: AbortSignal): Promise<Option[]> =>
    (await client.registers.pick({ kinds: kinds.join(','), search }, { signal })).map(optionOf)
