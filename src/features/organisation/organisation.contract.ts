import { z } from 'zod'
import { endpoint } from '../../core/contract.ts'
import {
  boundBodyChange,
  boundBodyInput,
  boundBodyKinds,
  memberBodyChange,
  memberBodyInput,
  organisationChange,
  organisationKinds,
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
    summary: 'The body with its bound bodies, units and member bodies, those within reach',
    input: z.object({}),
    output: z.object({
      id,
      name: z.string(),
      code: z.string(),
      kind: z.enum(organisationKinds),
      boundBodies: z.array(
        z.object({ id, name: z.string(), kind: z.enum(boundBodyKinds), position: z.number(), ...span }),
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
