import { readFile } from 'node:fs/promises'
import type { Context } from '../../../core/context.ts'
import { cutText } from '../../../core/cut-text.ts'
import { query } from '../../../core/query.ts'
import { narrowed } from '../narrowed.ts'
import { loadStanding } from '../standing.queries.ts'
import { statusPdf, statusSheetBytes } from '../status-files.ts'
import type { PackageContent, PackageEvidence, PackageItem } from './content.types.ts'
import { indexPage } from './index-page.ts'
import { itemFiles } from './item-page.ts'
import { decisionsPage, policyPage } from './policy-page.ts'
import { readContent } from './read-content.ts'
import { registerSheets } from './registers.ts'
import { openZip, type OpenZip } from './zip-writer.ts'

/** Evidence beyond this is named with its hash but left out: the whole is held in memory while it is made. */
const MOST_EVIDENCE = 500 * 1024 * 1024
const verification = new URL('../../../../docs/history-verification.md', import.meta.url)

export type MadePackage = { bytes: Uint8Array; items: number; evidence: number; limited: boolean }
type Placed = Pick<PackageEvidence, 'path' | 'left'>
type Progress = (done: number, total: number) => Promise<void>

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text)
/** A name that every system takes, whatever an upload was called. */
const safeName = (name: string): string => {
  const plain = cutText(name.toWellFormed().replaceAll(/[\\/:*?"<>|\p{Cc}\p{Cf}]/gu, '_'), 80).replace(
    /^\.+|[. ]+$/g,
    '',
  )
  return plain === '' ? 'file' : plain
}

/** 監査資料一式: one zip of what the asker may see, as of a day, to be read without the product. */
export async function makePackage(
  asker: Context,
  asked: { day: string; bodyId?: string | undefined },
  progress: Progress,
): Promise<MadePackage> {
  const ctx = narrowed(asker)
  const content = await query(ctx, 'duties.read', async (tx) =>
    readContent(tx, ctx, await loadStanding(tx, ctx, asked)),
  )
  const withRegisters = ctx.access.has('registers.read')
  const total = content.items.length + (withRegisters ? registerSheets.length : 0) + 2
  let done = 0
  const step = () => progress(++done, total)
  const zip = openZip(ctx.clock.now())
  const { items, files } = await addEvidence(zip, ctx, content.items)
  await step()
  for (const item of items) {
    for (const { path, bytes } of itemFiles(item, ctx.locale)) await zip.add(path, bytes)
    await step()
  }
  const registers = withRegisters ? await addRegisters(zip, ctx, step) : null
  await addPages(zip, ctx, { ...content, items }, registers)
  await step()
  return { bytes: zip.finish(), items: items.length, evidence: files, limited: content.report.limited }
}

async function addPages(
  zip: OpenZip,
  ctx: Context,
  content: PackageContent,
  registers: string[] | null,
): Promise<void> {
  const { locale, clock, actor } = ctx
  const made = { at: clock.now().toISOString(), by: actor.name, locale, registers }
  await zip.add('index.html', utf8(indexPage(content, made)))
  await zip.add('policy.html', utf8(policyPage(content, locale)))
  await zip.add('decisions.html', utf8(decisionsPage(content.decisions, locale)))
  await zip.add('items.xlsx', await statusSheetBytes(content.report, ctx))
  await zip.add('report.pdf', (await statusPdf(content.report, ctx)).bytes)
  if (content.checkpoint === null) return
  const { note, size, at, verifierKey } = content.checkpoint
  await zip.add('history/checkpoint.txt', utf8(note))
  await zip.add('history/key.txt', utf8(`${verifierKey}\n`))
  await zip.add('history/about.json', utf8(`${JSON.stringify({ size, at: at.toISOString(), verifierKey }, null, 2)}\n`))
  await zip.add('history/verification.md', await readFile(verification))
}

async function addRegisters(zip: OpenZip, ctx: Context, step: () => Promise<void>): Promise<string[]> {
  const paths: string[] = []
  for (const sheet of registerSheets) {
    const file = await sheet(ctx)
    const path = `registers/${safeName(file.name)}`
    await zip.add(path, new Uint8Array(await file.arrayBuffer()))
    paths.push(path)
    await step()
  }
  return paths
}

/** Puts each file in once, however many items it serves, and tells the items where it lies. */
async function addEvidence(
  zip: OpenZip,
  ctx: Context,
  items: readonly PackageItem[],
): Promise<{ items: PackageItem[]; files: number }> {
  const places = new Map<string, Placed>()
  let size = 0
  const place = async (sha256: string, fileName: string): Promise<Placed> => {
    const bytes = await ctx.files.read(ctx.organisationId, sha256).catch(() => null)
    if (bytes === null) return { path: null, left: 'missing' }
    if (size + bytes.byteLength > MOST_EVIDENCE) return { path: null, left: 'tooMuch' }
    const path = `evidence/${sha256.slice(0, 12)}_${safeName(fileName)}`
    await zip.add(path, bytes)
    size += bytes.byteLength
    return { path, left: null }
  }
  const told: PackageItem[] = []
  for (const item of items) {
    const evidence: PackageEvidence[] = []
    for (const piece of item.evidence) {
      const { sha256, fileName } = piece.view
      if (sha256 === null || piece.left !== null) evidence.push(piece)
      else {
        const placed = places.get(sha256) ?? (await place(sha256, fileName ?? 'file'))
        places.set(sha256, placed)
        evidence.push({ ...piece, ...placed })
      }
    }
    told.push({ ...item, evidence })
  }
  return { items: told, files: [...places.values()].filter(({ path }) => path !== null).length }
}
