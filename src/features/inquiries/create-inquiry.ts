import { command } from '../../core/command.ts'
import { fail } from '../../core/errors.ts'
import { newId } from '../../core/ids.ts'
import { insertRecord } from '../../core/record-row.ts'
import { inquiriesErrors } from './inquiries.errors.ts'
import { type Column, inquiryInput } from './inquiries.schema.ts'
import type { InquiryKinds } from './inquiry-kind.ts'
import { newNumber, sha256, workbookKey } from './inquiry-secrets.ts'
import { requireWhole } from './inquiries.policy.ts'

/** A draft with its addressees; nothing leaves yet. */
export const createInquiry = (kinds: InquiryKinds) =>
  command('inquiries.write', inquiryInput, async ({ tx, ctx, input, record }) => {
    requireWhole(ctx)
    const kind = kinds.get(input.kind)
    if (!kind) throw inquiriesErrors('unknownKind', {}, [{ path: 'kind', message: '' }])
    const columns = kind.columns ?? input.columns.map((column, index) => ownColumn(column, index))
    if (columns.length === 0) throw inquiriesErrors('columnsMissing', {}, [{ path: 'columns', message: '' }])
    const { organisationId } = ctx
    const now = ctx.clock.now()
    const unitIds = [...new Set(input.unitIds)]
    const units = await tx
      .selectFrom('object')
      .select(['id', 'name', 'kind'])
      .where('id', 'in', unitIds)
      .where('kind', 'in', ['unit', 'memberBody'])
      .execute()
    if (units.length < unitIds.length) throw fail('notFound')
    if (input.lastYearId !== null) {
      const last = await tx.selectFrom('inquiry').select('id').where('id', '=', input.lastYearId).executeTakeFirst()
      if (!last) throw fail('notFound')
    }
    const id = newId(now.getTime())
    await insertRecord(tx, ctx, id, 'inquiry', ctx.clock.today(), {
      documentNumber: input.documentNumber,
      retentionYears: 5,
      disclosure: 'partly',
      disclosureReason: '事務の適正な遂行に支障を及ぼすおそれのある情報を含むため',
    })
    const { title, text, dueOn, contact, sender, link, lastYearId } = input
    const many = kind.columns !== null || input.many
    const row = { id, kind: kind.code, title, text, dueOn, contact, sender, link, lastYearId, many }
    await tx
      .insertInto('inquiry')
      .values({ organisationId, ...row, columns: JSON.stringify(columns), createdAt: now })
      .execute()
    await tx
      .insertInto('inquiryTarget')
      .values(
        units.map((unit) => {
          const targetId = newId(now.getTime())
          const template = unit.kind === 'unit' ? input.unitAddressee : input.memberAddressee
          return {
            organisationId,
            id: targetId,
            inquiryId: id,
            unitId: unit.id,
            number: newNumber(),
            addressee: template.replaceAll('{name}', unit.name),
            keyHash: sha256(workbookKey(ctx, organisationId, targetId)),
          }
        }),
      )
      .execute()
    record({ action: 'inquiry.create', kind: 'inquiry', id, before: null, after: { ...row, targets: units.length } })
    return { id }
  })

const ownColumn = (column: Pick<Column, 'header' | 'kind' | 'choices' | 'required'>, index: number): Column => ({
  ...column,
  choices: column.kind === 'choice' ? column.choices : [],
  key: `c${index + 1}`,
  fixed: false,
  width: column.kind === 'text' ? 36 : 16,
})
