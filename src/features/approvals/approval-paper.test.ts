import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { command } from '../../core/command.ts'
import { inScope } from '../../core/db/database.ts'
import { newId } from '../../core/ids.ts'
import { readPages } from '../../core/pdf/pdf.testing.ts'
import { startTestApp, type Client, type TestApp, type TestOrganisation } from '../../testing/test-app.ts'
import { createUnit } from '../organisation/create-unit.ts'
import { createAssignment } from '../people/create-assignment.ts'
import { createPerson } from '../people/create-person.ts'
import { createPost } from '../people/create-post.ts'
import { z } from 'zod'
import { insertDraft } from './insert-draft.ts'

let app: TestApp
let organisation: TestOrganisation
beforeAll(async () => {
  app = await startTestApp('2026-11-28T09:00')
  organisation = await app.organisation()
})
afterAll(() => app.stop())

const draft = command(
  'approvals.draft',
  z.object({ subject: z.string(), unitId: z.uuid().nullable().default(null), body: z.string().default('') }),
  async ({ input, ...scope }) => ({
    id: await insertDraft(scope, {
      kind: 'documentRevision',
      reason: '施行規則の改正に合わせるため。',
      proposal: {},
      record: { documentNumber: '', retentionYears: 10, disclosure: 'partly', disclosureReason: '審議中のため' },
      ...input,
    }),
  }),
)
const pages = async (client: Client, id: string) => {
  const file = await client.approvalPaper.get({ id })
  return {
    name: file.name,
    type: file.type,
    text: (await readPages(new Uint8Array(await file.arrayBuffer()))).join(''),
  }
}
const keyOf = async (id: string) =>
  (
    await inScope(app.database.db, organisation.id, (tx) =>
      tx.selectFrom('approval').select('key').where('id', '=', id).executeTakeFirstOrThrow(),
    )
  ).key
const write = <T>(work: Parameters<typeof inScope<T>>[2]) => inScope(app.database.db, organisation.id, work)

describe('GET /approvals/{id}/paper', () => {
  it('prints 伺い文, attributes, open boxes and the key of a draft, with the route that its 決裁区分 asks for', async () => {
    const chief = await createPost(organisation.ctx, { title: '事務局長' })
    const head = await createPost(organisation.ctx, { title: '総務課長', superiorId: chief.id })
    const officer = await createPost(organisation.ctx, { title: '主査', superiorId: head.id })
    const person = await createPerson(organisation.ctx, { name: '髙﨑 𠮷子' })
    await createAssignment(organisation.ctx, { postId: officer.id, personId: person.id, validFrom: '2026-04-01' })
    const classId = newId()
    await write(async (tx) => {
      const mine = { organisationId: organisation.id, classId }
      await tx
        .insertInto('approvalClass')
        .values({
          organisationId: organisation.id,
          id: classId,
          kind: 'documentRevision',
          name: '基本方針の改定',
          position: 1,
          standing: true,
        })
        .execute()
      await tx
        .insertInto('approvalClassStep')
        .values([
          { ...mine, id: newId(), position: 1, kind: 'circulate', superior: true },
          { ...mine, id: newId(), position: 2, kind: 'consult', securityRole: 'ciso' },
          { ...mine, id: newId(), position: 3, kind: 'decide', postId: chief.id },
        ])
        .execute()
    })
    const { client } = await organisation.signIn('staff', { personId: person.id })
    const ctx = {
      ...organisation.ctx,
      actor: { kind: 'user' as const, id: newId(), name: '髙﨑 𠮷子', personId: person.id },
    }
    const { id } = await draft(ctx, {
      subject: '情報セキュリティ基本方針の一部改正について',
      body: '別紙のとおり改正してよろしいか。\n#import "x" $*[',
    })
    const paper = await pages(client, id)
    expect(paper.type).toBe('application/pdf')
    expect(paper.name).toBe('起案用紙_情報セキュリティ基本方針の一部改正について.pdf')
    for (const words of [
      '起案用紙',
      '件名情報セキュリティ基本方針の一部改正について',
      '別紙のとおり改正してよろしいか。#import"x"$*[',
      '施行規則の改正に合わせるため。',
      '起案日令和8年11月28日',
      '起案者主査髙﨑𠮷子',
      '決裁区分基本方針の改定',
      '保存年限10年',
      '開示区分一部公開',
      '総務課長',
      '最高情報セキュリティ責任者',
      '事務局長',
      '専決',
      '決裁日年月日',
      await keyOf(id),
    ])
      expect(paper.text, words).toContain(words.replaceAll(/\s/g, ''))
  })

  it('shows who has stamped where it is decided here, with the day and 代決, and the number once given', async () => {
    const post = await createPost(organisation.ctx, { title: '広域連合長' })
    const { id } = await draft(organisation.ctx, { subject: '年間計画の決定' })
    const step = { organisationId: organisation.id, approvalId: id, round: 1, postId: post.id }
    await write(async (tx) => {
      await tx
        .insertInto('approvalStep')
        .values([
          {
            ...step,
            id: newId(),
            position: 1,
            kind: 'circulate',
            post: '業務課長',
            state: 'agreed',
            personName: '佐伯 美緒',
            actedOn: '2026-11-28',
            actingReason: '出張のため',
          },
          { ...step, id: newId(), position: 2, kind: 'decide', post: '広域連合長', state: 'here' },
          { ...step, id: newId(), round: 2, position: 1, kind: 'decide', post: '前の回の職', state: 'here' },
        ])
        .execute()
      await tx.updateTable('record').set({ documentNumber: '川広総第12号' }).where('id', '=', id).execute()
    })
    const { client } = await organisation.signIn('auditor')
    const { text } = await pages(client, id)
    expect(text).toContain('佐伯美緒R8.11.28代決')
    expect(text).toContain('文書番号川広総第12号')
    expect(text).toContain('よろしいか、伺います。')
    expect(text).not.toContain('前の回の職')
  })

  it('is found by who reaches its unit, who drafted it and who has to stamp it, and by nobody else', async () => {
    const [mine, theirs] = await Promise.all(
      ['甲課', '乙課'].map((name) => createUnit(organisation.ctx, { name, validFrom: null })),
    )
    const { id } = await draft(organisation.ctx, { subject: '甲課の持出し', unitId: mine!.id })
    const post = await createPost(organisation.ctx, { title: '乙課長' })
    const holder = await createPerson(organisation.ctx, { name: '決裁 者' })
    await createAssignment(organisation.ctx, { postId: post.id, personId: holder.id, validFrom: '2026-04-01' })
    const status = async (client: Client) =>
      client.approvalPaper.get({ id }).then(
        () => 200,
        (error: { status?: number }) => error.status,
      )
    const { client: own } = await organisation.signIn('departmentHead', { scopeId: mine!.id })
    const { client: foreign } = await organisation.signIn('departmentHead', { scopeId: theirs!.id })
    const { client: staff } = await organisation.signIn('staff', { scopeId: mine!.id })
    const { client: stamping } = await organisation.signIn('readOnly', { personId: holder.id })
    expect(await Promise.all([own, foreign, staff, stamping].map(status))).toEqual([200, 404, 404, 404])
    const step = {
      organisationId: organisation.id,
      approvalId: id,
      round: 1,
      position: 1,
      postId: post.id,
      post: '乙課長',
    }
    await write(async (tx) => {
      await tx
        .insertInto('approvalStep')
        .values({ ...step, id: newId(), kind: 'decide' })
        .execute()
      await tx.updateTable('approval').set({ state: 'circulating' }).where('id', '=', id).execute()
    })
    expect(await status(stamping)).toBe(200)
    const elsewhere = await app.organisation()
    expect(await status((await elsewhere.signIn('administrator')).client)).toBe(404)
  })
})
