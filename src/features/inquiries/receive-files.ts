import { z } from 'zod'
import { createHash } from 'node:crypto'
import { command } from '../../core/command.ts'
import type { Context } from '../../core/context.ts'
import { cutText } from '../../core/cut-text.ts'
import { newId } from '../../core/ids.ts'
import { mediaTypeOf } from '../../core/media-type.ts'
import { requireVerb } from '../../core/permission.ts'
import { kindOf } from './fill-rows.ts'
import { inquiriesErrors } from './inquiries.errors.ts'
import { inquirySubject } from './inquiries.policy.ts'
import type { InquiryKinds } from './inquiry-kind.ts'
import { type Parcel, placeFiles } from './place-files.ts'
import { readAnswerFile } from './read-workbook.ts'
import { unpackUpload, type UploadedFile } from './unpack-upload.ts'

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

/** Takes in what came back: files, folders, ZIPs. Each is kept, matched by its hidden key, and told apart; nothing is thrown away. */
export const receiveFiles =
  (kinds: InquiryKinds) =>
  async (ctx: Context, { id, files }: { id: string; files: readonly File[] }) => {
    requireVerb(ctx.access, 'inquiries.write')
    const uploads: UploadedFile[] = []
    for (const file of files)
      uploads.push(...unpackUpload({ name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) }))
    const parcels: (Parcel & { size: number; mediaType: string; bytes: Uint8Array })[] = []
    for (const { name, bytes } of uploads)
      parcels.push({
        name: cutText(name, 200),
        sha256: sha256(bytes),
        size: bytes.byteLength,
        // What is no sheet and no document at all, a program, is kept as well, and never handed out but as a download.
        mediaType: mediaTypeOf(bytes) ?? 'application/octet-stream',
        bytes,
        read: await readAnswerFile(bytes),
      })
    const take = command('inquiries.write', z.object({ id: z.uuid() }), async (scope) => {
      const { tx, load, record } = scope
      const inquiry = await load(inquirySubject, scope.input.id, 'receive')
      if (parcels.length === 0) throw inquiriesErrors('noFiles', {}, [{ path: 'files', message: '' }])
      const now = ctx.clock.now()
      const { organisationId } = ctx
      for (const { bytes } of parcels) await ctx.files.put(organisationId, bytes)
      await tx
        .insertInto('file')
        .values(
          parcels.map((parcel) => ({
            organisationId,
            sha256: parcel.sha256,
            size: parcel.size,
            mediaType: parcel.mediaType,
            createdAt: now,
          })),
        )
        .onConflict((conflict) => conflict.doNothing())
        .execute()
      const { confirms } = kindOf(kinds, inquiry)
      const placed = await placeFiles(scope, inquiry, { ...inquiry, confirms }, parcels)
      const receipts = parcels.map(({ name, sha256: fileSha256 }, index) => ({
        id: newId(now.getTime()),
        fileName: name,
        fileSha256,
        place: placed[index],
      }))
      await tx
        .insertInto('inquiryReceipt')
        .values(
          receipts.map(({ place, ...receipt }) => ({
            organisationId,
            ...receipt,
            inquiryId: inquiry.id,
            targetId: place?.targetId ?? null,
            answerId: place?.answerId ?? null,
            outcome: place?.outcome ?? 'damaged',
            oddities: JSON.stringify(place?.oddities ?? []),
            receivedAt: now,
            by: ctx.actor.name,
          })),
        )
        .execute()
      for (const { id: receiptId, fileName, fileSha256, place } of receipts)
        record({
          action: 'inquiry.receive',
          kind: 'inquiryReceipt',
          id: receiptId,
          unitId: place?.unitId ?? null,
          before: null,
          after: { name: fileName, fileSha256, inquiryId: inquiry.id, outcome: place?.outcome ?? null },
        })
      return receipts.map(({ id: receiptId, fileName, place }) => ({
        id: receiptId,
        fileName,
        outcome: place?.outcome ?? ('damaged' as const),
        unitName: place?.unitName ?? null,
        oddities: place?.oddities ?? [],
      }))
    })
    return take(ctx, { id })
  }
