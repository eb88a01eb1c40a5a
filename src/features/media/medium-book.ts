import { objectReferences, postReferences, unitReferences } from '../registers/sheet/common-references.ts'
import type { RegisterBook } from '../registers/sheet/register-book.types.ts'
import { checkMedia } from './check-media.ts'
import { blankMedium, mediumColumns } from './media-columns.schema.ts'
import { mediaList } from './media-list.ts'
import { mediaRows } from './media-rows.ts'
import { writeMedia } from './write-media.ts'

/** 電磁的記録媒体管理台帳 for Excel out and in, bulk edit and form. */
export const mediumBook: RegisterBook = {
  register: 'media',
  kind: 'medium',
  title: { ja: '電磁的記録媒体管理台帳', en: 'Media' },
  columns: mediumColumns,
  blank: blankMedium,
  list: mediaList,
  rows: mediaRows,
  check: checkMedia,
  write: writeMedia,
  references: async (tx, ctx, reach) => ({
    unitId: await unitReferences(tx, ctx, reach),
    custodianPostId: await postReferences(tx, ctx, reach),
    containerId: await objectReferences(tx, ctx, reach, ['store', 'area']),
  }),
}
