import { sql } from 'kysely'
import type { Context, Services } from '../../core/context.ts'
import { inScope } from '../../core/db/database.ts'
import { acceptTarget } from '../../features/inquiries/accept-target.ts'
import { saveDraft, submitAnswer } from '../../features/inquiries/answer-on-screen.ts'
import { excuseTarget, returnTarget } from '../../features/inquiries/change-target.ts'
import { closeInquiry } from '../../features/inquiries/close-inquiry.ts'
import { createInquiry } from '../../features/inquiries/create-inquiry.ts'
import { remindTargets } from '../../features/inquiries/remind-targets.ts'
import { setOut } from '../../features/inquiries/set-out.ts'
import type { Values } from '../../features/inquiries/inquiries.types.ts'
import { inquiryKinds } from '../inquiries/inquiry-kinds.ts'
import { contextOn, need, type SampleActor } from './sample-context.ts'
import { sampleDay } from './sample-days.rules.ts'
import { readPlaces } from './sample-lookup.ts'
import type { SampleInquiries } from './sample-inquiries.schema.ts'

type SampleInquiry = SampleInquiries['inquiries'][number]
type SentLine = { id: string; values: Values }
type SentTarget = { id: string; name: string; rows: SentLine[] }
type Steps = {
  create: ReturnType<typeof createInquiry>
  setOut: ReturnType<typeof setOut>
  submit: ReturnType<typeof submitAnswer>
  accept: ReturnType<typeof acceptTarget>
}

/** Last year's inventory and this year's, through the commands of the screens: set out, answered, confirmed, returned, reminded, closed. */
export async function loadInquiries(
  services: Services,
  organisationId: string,
  sample: SampleInquiries,
  office: SampleActor,
  step: () => Promise<void>,
): Promise<void> {
  const steps: Steps = {
    create: createInquiry(inquiryKinds),
    setOut: setOut(inquiryKinds),
    submit: submitAnswer(inquiryKinds),
    accept: acceptTarget(inquiryKinds),
  }
  const { memberBodies } = await readPlaces(services, organisationId)
  const ids = new Map<string, string>()
  const today = services.clock.today()
  for (const inquiry of sample.inquiries) {
    const on = (day: string): Context => contextOn(services, organisationId, sampleDay(day, today), office)
    const { title, text, documentNumber } = inquiry
    const { id } = await steps.create(on(inquiry.askedOn), {
      kind: 'inventory',
      title,
      text,
      documentNumber,
      sender: sample.sender,
      contact: sample.contact,
      link: sample.link,
      dueOn: sampleDay(inquiry.dueOn, today),
      lastYearId: inquiry.before === undefined ? null : need(ids, inquiry.before),
      unitIds: [...memberBodies.values()],
      memberAddressee: '{name}長　様',
    })
    ids.set(inquiry.key, id)
    await steps.setOut(on(inquiry.askedOn), { id })
    await answerAll(services, organisationId, steps, inquiry, id, on)
    await step()
  }
}

async function answerAll(
  { db }: Services,
  organisationId: string,
  steps: Steps,
  inquiry: SampleInquiry,
  id: string,
  on: (day: string) => Context,
): Promise<void> {
  const ctx = on(inquiry.answeredOn)
  const { rows: targets } = await inScope(db, organisationId, (tx) =>
    sql<SentTarget>`
      select t.id, o.name, coalesce((select json_agg(json_build_object('id', r.id, 'values', r.values) order by r.position)
        from inquiry_row r where r.organisation_id = t.organisation_id and r.target_id = t.id), '[]') as rows
      from inquiry_target t join object o on o.organisation_id = t.organisation_id and o.id = t.unit_id
      where t.inquiry_id = ${id} order by t.id`.execute(tx),
  )
  for (const target of targets) {
    const reason = inquiry.excused[target.name]
    if (reason !== undefined) {
      await excuseTarget(ctx, { id: target.id, reason })
      continue
    }
    if (inquiry.waiting.includes(target.name)) continue
    const change = inquiry.changes[target.name]
    const rows = target.rows.map(({ id: key, values }, index) => {
      const said = index === 0 && change ? change : { change: 'same' as const, values: {} }
      return { key, entry: { change: said.change, values: { ...values, ...said.values } } }
    })
    await saveDraft(ctx, { id: target.id, rows })
    await steps.submit(ctx, { id: target.id, by: `${target.name} 後期高齢者医療担当`, way: 'paper' })
    const comment = inquiry.returned[target.name]
    if (comment !== undefined) await returnTarget(ctx, { id: target.id, comment })
    else if (!inquiry.unconfirmed.includes(target.name)) await steps.accept(ctx, { id: target.id, all: true })
  }
  const open = targets.filter(({ name }) => inquiry.waiting.includes(name) || inquiry.returned[name] !== undefined)
  if (inquiry.reminded !== undefined)
    await remindTargets(on(inquiry.reminded), { id, targetIds: open.map((target) => target.id) })
  if (inquiry.closedOn !== undefined) await closeInquiry(on(inquiry.closedOn), { id })
}
