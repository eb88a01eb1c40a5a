import { implement } from '@orpc/server'
import { sql } from 'kysely'
import type { Context } from '../../core/context.ts'
import { fail } from '../../core/errors.ts'
import { guard, type RequestContext } from '../../core/http/serve.ts'
import { query, withinReach } from '../../core/query.ts'
import { acceptTarget } from './accept-target.ts'
import { readAnswerForm, saveDraft, submitAnswer } from './answer-on-screen.ts'
import { excuseTarget, newCode, newEdition, returnTarget } from './change-target.ts'
import { closeInquiry } from './close-inquiry.ts'
import { createInquiry } from './create-inquiry.ts'
import { inquiriesContract } from './inquiries.contract.ts'
import { readChoices, readInquiries, readInquiry } from './inquiries.queries.ts'
import type { InquiryKinds } from './inquiry-kind.ts'
import { decideRows, useAnswer } from './judge-answer.ts'
import { matchReceipt } from './match-receipt.ts'
import { writeMergedSheet } from './merged-sheet.ts'
import { receiveFiles } from './receive-files.ts'
import { remindTargets } from './remind-targets.ts'
import { writeReminders, writeSet, writeTargetSet } from './set-files.ts'
import { setOut } from './set-out.ts'
import { readTarget } from './target.queries.ts'
import { updateInquiry } from './update-inquiry.ts'

const os = implement(inquiriesContract).$context<RequestContext>().use(guard)
const done = () => ({ ok: true as const })

const receivedFile = (ctx: Context, id: string): Promise<File> =>
  query(ctx, 'inquiries.read', async (tx, reach) => {
    const { rows } = await sql<{ fileSha256: string; fileName: string }>`
      select c.file_sha256, c.file_name from inquiry_receipt c
        left join inquiry_target t on t.organisation_id = c.organisation_id and t.id = c.target_id
      where c.id = ${id} and ${withinReach(reach, 't.unitId')}`.execute(tx)
    const [row] = rows
    if (!row) throw fail('notFound')
    const bytes = await ctx.files.read(ctx.organisationId, row.fileSha256)
    return new File([new Uint8Array(bytes)], row.fileName, { type: 'application/octet-stream' })
  })

/** The router for the kinds that the composition knows; registers lie above this feature. */
export function makeInquiriesRouter(kinds: InquiryKinds) {
  const commands = {
    create: createInquiry(kinds),
    setOut: setOut(kinds),
    receive: receiveFiles(kinds),
    match: matchReceipt(kinds),
    accept: acceptTarget(kinds),
    newEdition: newEdition(kinds),
    submit: submitAnswer(kinds),
  }
  return os.router({
    list: os.list.handler(({ context: { ctx } }) => readInquiries(ctx)),
    choices: os.choices.handler(({ context: { ctx } }) => readChoices(ctx, kinds)),
    get: os.get.handler(({ context: { ctx }, input }) => readInquiry(ctx, kinds, input.id)),
    target: os.target.handler(({ context: { ctx }, input }) => readTarget(ctx, kinds, input)),
    answers: os.answers.handler(({ context: { ctx }, input }) => writeMergedSheet(ctx, kinds, input.id)),
    receiptFile: os.receiptFile.handler(({ context: { ctx }, input }) => receivedFile(ctx, input.id)),
    set: os.set.handler(({ context: { ctx }, input }) => writeSet(ctx, kinds, input.id)),
    targetSet: os.targetSet.handler(({ context: { ctx }, input }) => writeTargetSet(ctx, kinds, input.id)),
    reminders: os.reminders.handler(({ context: { ctx }, input }) => writeReminders(ctx, kinds, input.id, input.on)),
    create: os.create.handler(({ context: { ctx }, input }) => commands.create(ctx, input)),
    update: os.update.handler(({ context: { ctx }, input }) => updateInquiry(ctx, input).then(done)),
    setOut: os.setOut.handler(({ context: { ctx }, input }) => commands.setOut(ctx, input).then(done)),
    close: os.close.handler(({ context: { ctx }, input }) => closeInquiry(ctx, input).then(done)),
    receive: os.receive.handler(({ context: { ctx }, input }) => commands.receive(ctx, input)),
    match: os.match.handler(({ context: { ctx }, input }) => commands.match(ctx, input)),
    remind: os.remind.handler(({ context: { ctx }, input }) => remindTargets(ctx, input)),
    decide: os.decide.handler(({ context: { ctx }, input }) => decideRows(ctx, input).then(done)),
    useAnswer: os.useAnswer.handler(({ context: { ctx }, input }) => useAnswer(ctx, input).then(done)),
    accept: os.accept.handler(({ context: { ctx }, input }) => commands.accept(ctx, input)),
    giveBack: os.giveBack.handler(({ context: { ctx }, input }) => returnTarget(ctx, input).then(done)),
    excuse: os.excuse.handler(({ context: { ctx }, input }) => excuseTarget(ctx, input).then(done)),
    newEdition: os.newEdition.handler(({ context: { ctx }, input }) => commands.newEdition(ctx, input)),
    newCode: os.newCode.handler(({ context: { ctx }, input }) => newCode(ctx, input).then(done)),
    form: os.form.handler(({ context: { ctx }, input }) => readAnswerForm(ctx, kinds, input.id)),
    saveDraft: os.saveDraft.handler(({ context: { ctx }, input }) => saveDraft(ctx, input)),
    submit: os.submit.handler(({ context: { ctx }, input }) => commands.submit(ctx, input)),
  })
}
