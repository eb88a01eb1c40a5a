import type { Context } from '../../../core/context.ts'
import { areaBook } from '../../../features/areas/area-book.ts'
import { assetBook } from '../../../features/assets/asset-book.ts'
import { agreementBook } from '../../../features/demarcations/agreement-book.ts'
import { disposalSheet } from '../../../features/disposals/disposal-sheets.ts'
import { facilityBook } from '../../../features/facilities/facility-book.ts'
import { handOverSheet } from '../../../features/hand-overs/hand-over-sheets.ts'
import { mediumBook } from '../../../features/media/medium-book.ts'
import { storeBook } from '../../../features/media/stores/store-book.ts'
import { exportBook } from '../../../features/registers/sheet/export-book.ts'
import { exportRows } from '../../../features/registers/sheet/export-rows.ts'
import { systemBook } from '../../../features/systems/system-book.ts'
import { takeOutSheet } from '../../../features/take-outs/take-out-sheets.ts'
import { terminalBook } from '../../../features/terminals/terminal-book.ts'

const all = { search: '', filters: '', sort: '' }
const books = [assetBook, systemBook, terminalBook, mediumBook, storeBook, areaBook, facilityBook, agreementBook]

/** Every register as Excel, one after the other, each cut to what `registers.read` reaches. */
export const registerSheets: readonly ((ctx: Context) => Promise<File>)[] = [
  ...books.map((book) => (ctx: Context) => exportBook(ctx, book, all)),
  (ctx) => exportRows(ctx, takeOutSheet(ctx), all),
  (ctx) => exportRows(ctx, disposalSheet(ctx), all),
  (ctx) => exportRows(ctx, handOverSheet(ctx), all),
]
