import { z } from 'zod'
import { endpoint } from '../../core/contract.ts'
import { sheetPlanDigest, sheetPreview } from '../../core/sheet-preview.schema.ts'
import {
  boundBodyChange,
  boundBodyInput,
  boundBodyKinds,
  memberBodyChange,
  memberBodyInput,
  organisationChange,
  organisationKinds,
  settingBodyChange,
  settingBodyInput,
  settingBodyKinds,
  unitChange,
  unitInput,
  unitKinds,
} from './organisation.schema.ts'

const id = z.uuid()
const day = z.iso.date()
const made = z.object({ id })
const ok = z.object({ ok: z.literal(true) })
const span = { validFrom: day.nullable(), validTo: day.nullable() }

export const organisationContract = {
  get: endpoint({
    method: 'GET',
    path: '/organisation',
    permission: 'organisation.read',
    summary: 'The body with its bound and setting bodies, units and member bodies, those within reach',
    input: z.object({}),
    output: z.object({
      /** Today at the server, against which spans are read. */
      day,
      id,
      name: z.string(),
      code: z.string(),
      kind: z.enum(organisationKinds),
      boundBodies: z.array(
        z.object({ id, name: z.string(), kind: z.enum(boundBodyKinds), position: z.number(), ...span }),
      ),
      settingBodies: z.array(
        z.object({
          id,
          name: z.string(),
          kind: z.enum(settingBodyKinds),
          decidingPostId: id.nullable(),
          decidingPost: z.string().nullable(),
          binds: z.array(z.object({ boundBodyId: id, name: z.string(), ...span })),
          ...span,
        }),
      ),
      /** `parentId` may name a unit that lies outside the reach. */
      units: z.array(z.object({ id, name: z.string(), kind: z.enum(unitKinds), parentId: id.nullable(), ...span })),
      memberBodies: z.array(z.object({ id, name: z.string(), code: z.string(), ...span })),
    }),
  }),
  update: endpoint({
    method: 'PUT',
    path: '/organisation',
    permission: 'organisation.write',
    summary: 'Changes the name and kind of the body',
    input: organisationChange,
    output: ok,
  }),
  createBoundBody: endpoint({
    method: 'POST',
    path: '/bound-bodies',
    permission: 'organisation.write',
    summary: 'Adds a body that the policy binds',
    input: boundBodyInput,
    output: made,
  }),
  updateBoundBody: endpoint({
    method: 'PATCH',
    path: '/bound-bodies/{id}',
    permission: 'organisation.write',
    summary: 'Changes a bound body or ends it',
    input: boundBodyChange,
    output: ok,
  }),
  createSettingBody: endpoint({
    method: 'POST',
    path: '/setting-bodies',
    permission: 'organisation.write',
    summary: 'Adds a body that sets the policy',
    input: settingBodyInput,
    output: made,
  }),
  updateSettingBody: endpoint({
    method: 'PATCH',
    path: '/setting-bodies/{id}',
    permission: 'organisation.write',
    summary: 'Changes a setting body, whom it sets the policy for, or ends it',
    input: settingBodyChange,
    output: ok,
  }),
  memberBodiesSheet: endpoint({
    method: 'GET',
    path: '/member-bodies/sheet.xlsx',
    permission: 'organisation.read',
    summary: 'The member bodies as an Excel file, which can be filled in and brought back',
    input: z.object({}),
    output: z.file(),
  }),
  previewMemberBodies: endpoint({
    method: 'POST',
    path: '/member-bodies/sheet/preview',
    permission: 'organisation.write',
    summary: 'What a list of member bodies would add and rename, row by row; writes nothing',
    input: z.object({ file: z.file() }),
    output: sheetPreview,
  }),
  confirmMemberBodies: endpoint({
    method: 'POST',
    path: '/member-bodies/sheet',
    permission: 'organisation.write',
    summary: 'Takes the list of member bodies that was previewed',
    input: z.object({ file: z.file(), plan: sheetPlanDigest }),
    output: z.object({ taken: z.number().int(), refused: z.number().int() }),
  }),
  createUnit: endpoint({
    method: 'POST',
    path: '/units',
    permission: 'organisation.write',
    summary: 'Adds a department or site',
    input: unitInput,
    output: made,
  }),
  updateUnit: endpoint({
    method: 'PATCH',
    path: '/units/{id}',
    permission: 'organisation.write',
    summary: 'Changes, moves or ends a unit',
    input: unitChange,
    output: ok,
  }),
  createMemberBody: endpoint({
    method: 'POST',
    path: '/member-bodies',
    permission: 'organisation.write',
    summary: 'Adds a member municipality',
    input: memberBodyInput,
    output: made,
  }),
  updateMemberBody: endpoint({
    method: 'PATCH',
    path: '/member-bodies/{id}',
    permission: 'organisation.write',
    summary: 'Changes a member municipality or ends it',
    input: memberBodyChange,
    output: ok,
  }),
}
