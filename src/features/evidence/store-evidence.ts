import type { CommandScope } from '../../core/command.ts'
import type { Context } from '../../core/context.ts'
import type { Tx } from '../../core/db/database.ts'
import type { Disclosure } from '../../core/db/db.gen.ts'
import { newId } from '../../core/ids.ts'
import { insertRecord } from '../../core/record-row.ts'
import { storeFile } from '../../core/store-file.ts'
import { handOf } from '../people/own.ts'
import { evidenceErrors } from './evidence.errors.ts'

export type Target = { dutyId: string; objectIds: string[] }
export type EvidenceDraft = {
  name: string
  form: 'file' | 'link' | 'paper'
  file?: File | undefined
  link?: string | undefined
  place?: string | undefined
  /** Date of the data, not of the click. */
  dataDate: string
  periodFrom?: string | undefined
  periodTo?: string | undefined
  verdict: 'positive' | 'negative'
  documentNumber: string
  retentionYears: number
  disclosure: Disclosure
  disclosureReason: string
}

/**
 * Keeps a file, a link or the place of a paper as a piece of evidence with its record and its line of history. What it says of duties are signals
 * with its id, which the caller writes: whoever confirms the piece confirms these. @returns its id, and what counts as one file (R5)
 */
export async function storeEvidence(
  { tx, ctx, record }: Pick<CommandScope<unknown>, 'tx' | 'ctx' | 'record'>,
  input: EvidenceDraft,
  targets: readonly Target[],
): Promise<{ id: string; fileId: string }> {
  if (input.dataDate > ctx.clock.today()) throw evidenceErrors('futureDate', {}, [{ path: 'dataDate', message: '' }])
  const { periodFrom = null, periodTo = null } = input
  if (periodTo !== null && periodTo < (periodFrom ?? input.dataDate))
    throw evidenceErrors('periodOrder', {}, [{ path: 'periodTo', message: '' }])
  if (input.disclosure !== 'open' && input.disclosureReason === '')
    throw evidenceErrors('disclosureReason', {}, [{ path: 'disclosureReason', message: '' }])
  const id = newId(ctx.clock.now().getTime())
  const source = await storeSource(tx, ctx, input)
  const { documentNumber, retentionYears, disclosure, disclosureReason } = input
  await insertRecord(tx, ctx, id, 'evidence', input.dataDate, {
    documentNumber,
    retentionYears,
    disclosure,
    disclosureReason,
  })
  const evidence = {
    id,
    name: input.name,
    form: input.form,
    ...source,
    dataDate: input.dataDate,
    periodFrom,
    periodTo,
    attachedBy: handOf(ctx),
    attachedAt: ctx.clock.now(),
  }
  await tx
    .insertInto('evidence')
    .values({ organisationId: ctx.organisationId, ...evidence })
    .execute()
  record({
    action: 'evidence.attach',
    kind: 'evidence',
    id,
    disclosure: input.disclosure,
    before: null,
    after: { ...evidence, verdict: input.verdict, targets },
  })
  return { id, fileId: source.fileSha256 ?? id }
}

type Source = { fileSha256: string | null; fileName: string | null; link: string | null; place: string | null }

async function storeSource(
  tx: Tx,
  ctx: Context,
  input: {
    form: 'file' | 'link' | 'paper'
    file?: File | undefined
    link?: string | undefined
    place?: string | undefined
  },
): Promise<Source> {
  const none: Source = { fileSha256: null, fileName: null, link: null, place: null }
  if (input.form === 'link') {
    if (!input.link) throw evidenceErrors('linkMissing', {}, [{ path: 'link', message: '' }])
    return { ...none, link: input.link }
  }
  if (input.form === 'paper') {
    if (!input.place) throw evidenceErrors('placeMissing', {}, [{ path: 'place', message: '' }])
    return { ...none, place: input.place }
  }
  if (!input.file) throw evidenceErrors('fileMissing', {}, [{ path: 'file', message: '' }])
  const stored = await storeFile(tx, ctx, input.file)
  if (stored === 'empty') throw evidenceErrors('fileEmpty', {}, [{ path: 'file', message: '' }])
  if (stored === 'program') throw evidenceErrors('fileProgram', {}, [{ path: 'file', message: '' }])
  return { ...none, ...stored }
}
