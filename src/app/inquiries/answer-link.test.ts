import mammoth from 'mammoth'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { inScope } from '../../core/db/database.ts'
import { unpackSet } from '../../features/inquiries/inquiries.fixture.ts'
import { type Client, startTestApp, type TestApp, type TestOrganisation } from '../../testing/test-app.ts'
import { growUnion } from './inventory.fixture.ts'

let app: TestApp
let org: TestOrganisation
let client: Client
let unitIds: string[]
let id: string
let targets: Awaited<ReturnType<Client['inquiries']['get']>>['targets']
const refusal = { code: 'inquiries.cannotEnter', status: 403 }
let minute = 0
/** Each try in a minute of its own, so that the count of wrong codes is met and not the limit by address. */
const open = (input: { organisation?: string; number: string; code: string }) => {
  app.setTime(
    `2026-11-02T${String(9 + Math.floor(minute / 60)).padStart(2, '0')}:${String(minute++ % 60).padStart(2, '0')}`,
  )
  return app.anonymous.answer.open({ organisation: org.code, ...input })
}
/** Number and code as they stand in the letter. */
async function letterOf(targetId: string): Promise<{ number: string; code: string }> {
  const { files } = await unpackSet(await client.inquiries.targetSet({ id: targetId }))
  const [, docx = new Uint8Array()] = Object.entries(files).find(([name]) => name.endsWith('.docx')) ?? []
  const { value } = await mammoth.extractRawText({ buffer: Buffer.from(docx) })
  return {
    number: /受付番号　([\d-]+)/.exec(value)?.[1] ?? '',
    code: /確認番号　([0-9A-Z-]+)/.exec(value)?.[1] ?? '',
  }
}
const targetOf = (n: number) => targets[n - 1]?.id ?? ''

beforeAll(async () => {
  app = await startTestApp('2026-11-02T09:00')
  org = await app.organisation()
  client = (await org.signIn('securityOffice')).client
  unitIds = await growUnion(org, 4)
  const made = await client.inquiries.create({
    kind: 'inventory',
    title: '棚卸し',
    dueOn: '2026-11-20',
    link: 'http://10.0.0.5:3000',
    unitIds,
  })
  id = made.id
  await client.inquiries.setOut({ id })
  targets = (await client.inquiries.get({ id })).targets
})
afterAll(() => app.stop())

describe('answering by link', () => {
  it('opens with number and code of the letter, however they are typed, and shows that target only', async () => {
    const { number, code } = await letterOf(targetOf(1))
    const { form } = await open({ number, code: code.toLowerCase().replaceAll('-', ' ') })
    expect(form.unitName).toBe('町1')
    expect(form.rows.map(({ values }) => values.number)).toEqual(['A1', 'T1-1', 'T1-2'])
    expect(JSON.stringify(form)).not.toContain('町2')
  })

  it('keeps a draft, names faults by line, takes the answer, and is closed afterwards', async () => {
    const letter = await letterOf(targetOf(1))
    const { ticket, form } = await open(letter)
    const [first, second, third] = form.rows
    const same = (key = '') => ({ key, entry: { change: 'same' as const, values: {} } })
    await app.anonymous.answer.draft({
      ticket,
      rows: [
        { key: first?.id ?? '', entry: { change: 'changed', values: { ...first?.values, binders: '多数' } } },
        same(third?.id),
        { key: 'new-1', entry: { change: 'added', values: { kind: '端末', name: '予備機' } } },
      ],
    })
    expect((await app.anonymous.answer.read({ ticket })).draft['new-1']?.values.name).toBe('予備機')
    const refused = app.anonymous.answer.submit({ ticket, by: '住民課 山田' })
    await expect(refused).rejects.toMatchObject({
      code: 'inquiries.answersWrong',
      data: { details: [{ path: `${first?.id}.簿冊数` }, { path: `${second?.id}.` }] },
    })
    await app.anonymous.answer.draft({
      ticket,
      rows: [
        { key: first?.id ?? '', entry: { change: 'changed', values: { ...first?.values, binders: '７' } } },
        { key: second?.id ?? '', entry: { change: 'same', values: second?.values ?? {} } },
        { key: third?.id ?? '', entry: { change: 'same', values: third?.values ?? {} } },
      ],
    })
    expect(await app.anonymous.answer.submit({ ticket, by: '住民課 山田' })).toMatchObject({ rows: 4 })
    await expect(app.anonymous.answer.read({ ticket })).rejects.toMatchObject({ code: 'inquiries.ticketEnded' })
    await expect(open(letter)).rejects.toMatchObject(refusal)
    const seen = await client.inquiries.target({ id: targetOf(1) })
    expect(seen).toMatchObject({ standing: 'received', answers: [{ way: 'link', by: '住民課 山田' }] })
    expect(seen.rows.map(({ change }) => change)).toEqual(['changed', 'same', 'same', 'added'])
  })

  it('is open again under a new code when the answer is returned, with what was filled in', async () => {
    await client.inquiries.giveBack({ id: targetOf(1), comment: '予備機の設置場所を教えてください。' })
    const letter = await letterOf(targetOf(1))
    const { form } = await open(letter)
    expect(form.comment).toContain('予備機')
    expect(form.draft['new-1']?.values.name).toBe('予備機')
  })

  it('writes history under the name of the target, and no code into it', async () => {
    const { rows } = await client.history.list({ subjectId: targetOf(1) })
    const { code } = await letterOf(targetOf(1))
    expect(rows.find(({ action }) => action === 'inquiry.answer')?.actor).toEqual({ kind: 'link', name: '町1' })
    expect(JSON.stringify(rows)).not.toContain(code.replaceAll('-', ''))
  })
})

describe('whoever tries to get elsewhere', () => {
  it('meets one refusal for unknown bodies, unknown numbers and wrong codes', async () => {
    const { number, code } = await letterOf(targetOf(2))
    const answers = []
    for (const input of [
      { organisation: 'nobody', number, code },
      { number: '00000000', code },
      { number, code: 'AAAA-BBBB-CCCC' },
      { number, code: '' },
    ])
      answers.push(
        await open(input).catch((error: { code: string; status: number; message: string }) => [
          error.code,
          error.status,
          error.message,
        ]),
      )
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1)
    await expect(open({ number: 'x', code })).rejects.toMatchObject(refusal)
  })

  it('cannot draft a line of another target, nor use a code for another number', async () => {
    const own = await letterOf(targetOf(2))
    const other = await letterOf(targetOf(3))
    await expect(open({ number: other.number, code: own.code })).rejects.toMatchObject(refusal)
    const { ticket } = await open(own)
    const foreign = (await client.inquiries.form({ id: targetOf(3) })).rows[0]?.id ?? ''
    const draft = app.anonymous.answer.draft({
      ticket,
      rows: [{ key: foreign, entry: { change: 'ended', values: {} } }],
    })
    await expect(draft).rejects.toMatchObject({ code: 'inquiries.noSuchRow' })
  })

  it('cannot forge a ticket, and an old one ends', async () => {
    const { ticket } = await open(await letterOf(targetOf(2)))
    const [text = '', mark = ''] = ticket.split('.')
    const facts = JSON.parse(Buffer.from(text, 'base64url').toString()) as object
    const forged = Buffer.from(JSON.stringify({ ...facts, targetId: targetOf(3) })).toString('base64url')
    for (const token of [`${forged}.${mark}`, `${text}.`, '', 'x.y', `${text}.${mark.slice(0, -1)}`])
      await expect(app.anonymous.answer.read({ ticket: token })).rejects.toMatchObject({
        code: 'inquiries.ticketEnded',
      })
    app.setTime('2026-11-02T23:59')
    await expect(app.anonymous.answer.read({ ticket })).rejects.toMatchObject({ code: 'inquiries.ticketEnded' })
  })

  it('is locked out after ten wrong codes, even with the right one, until another is issued', async () => {
    const letter = await letterOf(targetOf(4))
    const { ticket } = await open(letter)
    for (let n = 0; n < 10; n++) await expect(open({ ...letter, code: `wrong${n}` })).rejects.toMatchObject(refusal)
    await expect(open(letter)).rejects.toMatchObject(refusal)
    const count = await inScope(org.ctx.db, org.id, (tx) =>
      tx
        .selectFrom('history')
        .select('id')
        .where('action', '=', 'inquiry.refuse')
        .where('subjectId', '=', targetOf(4))
        .execute(),
    )
    expect(count).toHaveLength(10)
    expect((await client.inquiries.get({ id })).targets[3]?.failedCodes).toBe(10)
    await client.inquiries.newCode({ id: targetOf(4) })
    await expect(app.anonymous.answer.read({ ticket })).rejects.toMatchObject({ code: 'inquiries.ticketEnded' })
    expect((await open(await letterOf(targetOf(4)))).form.unitName).toBe('町4')
  })

  it('may try only so often a minute from one address', async () => {
    app.setTime('2026-11-03T09:00')
    const tries = []
    for (let n = 0; n < 32; n++)
      tries.push(
        await app.anonymous.answer
          .open({ organisation: org.code, number: '1', code: '1' })
          .catch((error: { status: number }) => error.status),
      )
    expect(tries.filter((status) => status === 429)).toHaveLength(2)
    app.setTime('2026-11-03T09:02')
    await expect(app.anonymous.answer.open({ organisation: org.code, number: '1', code: '1' })).rejects.toMatchObject(
      refusal,
    )
  })
})

describe('a contact of one member body, signed in', () => {
  it('sees and answers its own target only', async () => {
    const [, unitId = ''] = unitIds
    const contact = (await org.signIn('staff', { scopeId: unitId })).client
    const { targets: seen } = await contact.inquiries.get({ id })
    expect(seen.map(({ unitName }) => unitName)).toEqual(['町2'])
    expect(await contact.inquiries.list({})).toMatchObject([{ counts: { waiting: 1 } }])
    for (const other of [targetOf(1), targetOf(3)]) {
      await expect(contact.inquiries.target({ id: other })).rejects.toMatchObject({ status: 404 })
      await expect(contact.inquiries.form({ id: other })).rejects.toMatchObject({ status: 404 })
      await expect(contact.inquiries.saveDraft({ id: other, rows: [] })).rejects.toMatchObject({ status: 404 })
      await expect(contact.inquiries.submit({ id: other, by: 'x' })).rejects.toMatchObject({ status: 404 })
    }
    const form = await contact.inquiries.form({ id: targetOf(2) })
    await contact.inquiries.saveDraft({
      id: targetOf(2),
      rows: form.rows.map(({ id: key, values }) => ({ key, entry: { change: 'same', values } })),
    })
    await contact.inquiries.submit({ id: targetOf(2), by: '窪田' })
    expect(await contact.inquiries.target({ id: targetOf(2) })).toMatchObject({ standing: 'received' })
    await expect(contact.inquiries.saveDraft({ id: targetOf(2), rows: [] })).rejects.toMatchObject({
      code: 'app.denied',
    })
  })
})
