import { useQuery } from '@tanstack/react-query'
import { useLocale } from '../../../web/locale.ts'
import type { BulkField } from '../../registers/web/register-list.types.ts'
import { assetColumns } from '../asset-columns.rules.ts'
import { query } from './assets-api.ts'

/** Fields of assets that can be set for many at once; values as they would stand in a cell of the sheet. */
export const useAssetBulk = (): BulkField[] => {
  const locale = useLocale()
  const { data: levels } = useQuery(query.assets.levels.queryOptions({ input: {}, staleTime: 60_000 }))
  const ranks = {
    confidentialityId: levels?.confidentiality,
    integrityId: levels?.integrity,
    availabilityId: levels?.availability,
  }
  return assetColumns
    .filter(({ single }) => !single)
    .map(({ key, label, kind, choices }) => {
      const named = (ranks as Record<string, { name: string }[] | undefined>)[key]
      const options = named
        ? named.map(({ name }) => ({ value: name, label: name }))
        : kind === 'choice'
          ? Object.entries(choices ?? {}).map(([value, words]) => ({ value, label: words[locale] }))
          : kind === 'flag'
            ? ['○', '×'].map((value) => ({ value, label: value }))
            : undefined
      return { key, label: label[locale], ...(options ? { options } : {}) }
    })
}
