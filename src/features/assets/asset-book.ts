import type { RegisterBook } from '../registers/sheet/register-book.types.ts'
import {
  objectReferences,
  postReferences,
  unitReferences,
  zoneReferences,
} from '../registers/sheet/common-references.ts'
import { assetColumns, blankAsset } from './asset-columns.rules.ts'
import { assetList } from './asset-list.ts'
import { assetRows } from './asset-rows.ts'
import { checkAssets } from './check-assets.ts'
import { readLevels } from './levels.queries.ts'
import { writeAssets } from './write-assets.ts'

/** 情報資産台帳 for Excel out and in, bulk edit and form. */
export const assetBook: RegisterBook = {
  register: 'assets',
  kind: 'asset',
  title: { ja: '情報資産台帳', en: 'Information assets' },
  columns: assetColumns,
  blank: blankAsset,
  list: assetList,
  rows: assetRows,
  check: checkAssets,
  write: writeAssets,
  references: async (tx, ctx, reach) => {
    const levels = await readLevels(tx, ctx)
    const of = (axis: string) =>
      levels
        .filter((level) => level.axis === axis)
        .map(({ id, name, code }) => ({ id, label: name, names: [code, `${name}（${code}）`] }))
    return {
      confidentialityId: of('confidentiality'),
      integrityId: of('integrity'),
      availabilityId: of('availability'),
      unitId: await unitReferences(tx, ctx, reach),
      ownerPostId: await postReferences(tx, ctx, reach),
      containerId: await objectReferences(tx, ctx, reach, ['system', 'store', 'area', 'medium', 'cloudService']),
      zoneId: await zoneReferences(tx, ctx),
      supplierId: await objectReferences(tx, ctx, reach, ['supplier'], { everybodys: true }),
    }
  },
}
