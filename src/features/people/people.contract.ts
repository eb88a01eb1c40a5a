import { z } from 'zod'
import { enteredDay } from '../../core/dates/entered-day.ts'
import { endpoint } from '../../core/contract.ts'
import { dualMark } from '../dual-roles/dual-roles.schema.ts'
import { transferContract } from './transfer/transfer.contract.ts'
import {
  assignmentInput,
  designationInput,
  endInput,
  personChange,
  personInput,
  personKinds,
  postChange,
  postInput,
} from './people.schema.ts'
import { actingShape, holderShape } from './responsible.schema.ts'
import { roleCode } from './security-roles.schema.ts'
import { securityRolesContract } from './security-roles.contract.ts'
import { substitutesContract } from './substitutes/substitutes.contract.ts'

const id = z.uuid()
const day = z.iso.date()
const made = z.object({ id })
const ok = z.object({ ok: z.literal(true) })
const span = { validFrom: day.nullable(), validTo: day.nullable() }
const dated = { validFrom: day, validTo: day.nullable(), current: z.boolean() }
/** Whose they are to change: rows outside the writer's reach are shown and not offered. */
const write = 'people.write'

export const peopleContract = {
  posts: endpoint({
    method: 'GET',
    path: '/posts',
    permission: 'people.read',
    summary: 'Posts with the post above, and who holds them and which roles go with them today',
    input: z.object({}),
    output: z.array(
      z.object({
        id,
        title: z.string(),
        unitId: id.nullable(),
        unitName: z.string().nullable(),
        superiorId: id.nullable(),
        superiorTitle: z.string().nullable(),
        ...span,
        holders: z.array(holderShape),
        acting: actingShape,
        roles: z.array(roleCode),
      }),
    ),
  }),
  createPost: endpoint({
    method: 'POST',
    path: '/posts',
    permission: write,
    summary: 'Adds a post',
    input: postInput,
    output: made,
  }),
  updatePost: endpoint({
    method: 'PATCH',
    path: '/posts/{id}',
    permission: write,
    summary: 'Changes or ends a post',
    input: postChange,
    output: ok,
  }),
  people: endpoint({
    method: 'GET',
    path: '/people',
    permission: 'people.read',
    summary: 'The roster, searched by name, reading or staff number',
    input: z.object({
      search: z.string().trim().max(100).default(''),
      after: id.optional(),
      limit: z.coerce.number().int().min(1).max(200).default(50),
    }),
    output: z.object({
      rows: z.array(
        z.object({
          id,
          name: z.string(),
          kana: z.string(),
          unitId: id.nullable(),
          unitName: z.string().nullable(),
          staffNumber: z.string().nullable(),
          kind: z.enum(personKinds),
          covered: z.boolean(),
          email: z.string().nullable(),
          posts: z.array(z.string()),
          ...span,
        }),
      ),
      next: id.nullable(),
    }),
  }),
  responsible: endpoint({
    method: 'GET',
    path: '/responsible',
    permission: 'people.read',
    summary:
      'Who bore a security role on a day: the designated posts, those who held them and, where they were away, who acted; without a role all roles',
    input: z.object({ day: enteredDay.optional(), role: roleCode.optional() }),
    output: z.object({
      day,
      /** Roles in use on that day, in the body's order. */
      roles: z.array(z.object({ code: roleCode, nameJa: z.string(), nameEn: z.string() })),
      rows: z.array(
        z.object({
          securityRole: roleCode,
          postId: id,
          post: z.string(),
          unitName: z.string().nullable(),
          holders: z.array(holderShape),
          acting: actingShape,
          ...span,
        }),
      ),
      dualRoles: z.array(dualMark),
    }),
  }),
  responsibleSheet: endpoint({
    method: 'GET',
    path: '/responsible/sheet.xlsx',
    permission: 'people.read',
    summary:
      '充て職一覧 of a day as an Excel file: every security role with its posts and holders, what is open marked',
    input: z.object({ day: enteredDay.optional() }),
    output: z.file(),
  }),
  chart: endpoint({
    method: 'GET',
    path: '/organisation/chart',
    permission: 'people.read',
    summary: 'Units and member bodies with their posts and holders on a day',
    input: z.object({ day: enteredDay.optional() }),
    output: z.object({
      day,
      organisation: z.string(),
      dualRoles: z.array(dualMark),
      units: z.array(z.object({ id, name: z.string(), parentId: id.nullable(), memberBody: z.boolean() })),
      posts: z.array(
        z.object({
          id,
          title: z.string(),
          unitId: id.nullable(),
          superiorId: id.nullable(),
          holders: z.array(holderShape),
          acting: actingShape,
          roles: z.array(roleCode),
        }),
      ),
    }),
  }),
  ...transferContract,
  ...securityRolesContract,
  ...substitutesContract,
  createPerson: endpoint({
    method: 'POST',
    path: '/people',
    permission: write,
    summary: 'Adds a person to the roster',
    input: personInput,
    output: made,
  }),
  updatePerson: endpoint({
    method: 'PATCH',
    path: '/people/{id}',
    permission: write,
    summary: 'Changes a person of the roster',
    input: personChange,
    output: ok,
  }),
  assignments: endpoint({
    method: 'GET',
    path: '/assignments',
    permission: 'people.read',
    summary: 'Who holds which post, from which day to which, latest first',
    input: z.object({
      postId: id.optional(),
      personId: id.optional(),
      after: id.optional(),
      limit: z.coerce.number().int().min(1).max(200).default(50),
    }),
    output: z.object({
      rows: z.array(
        z.object({
          id,
          personId: id,
          personName: z.string(),
          postId: id,
          postTitle: z.string(),
          unitName: z.string().nullable(),
          ...dated,
        }),
      ),
      next: id.nullable(),
    }),
  }),
  createAssignment: endpoint({
    method: 'POST',
    path: '/assignments',
    permission: write,
    summary: 'Appoints a person to a post',
    input: assignmentInput,
    output: made,
  }),
  endAssignment: endpoint({
    method: 'POST',
    path: '/assignments/{id}/end',
    permission: write,
    summary: 'Ends an assignment on a day',
    input: endInput,
    output: ok,
  }),
  designations: endpoint({
    method: 'GET',
    path: '/designations',
    permission: 'people.read',
    summary: 'Which security role goes with which post, from which day to which',
    input: z.object({}),
    output: z.array(
      z.object({
        id,
        securityRole: roleCode,
        postId: id,
        postTitle: z.string(),
        unitName: z.string().nullable(),
        ...dated,
      }),
    ),
  }),
  createDesignation: endpoint({
    method: 'POST',
    path: '/designations',
    permission: write,
    summary: 'Gives a security role to a post',
    input: designationInput,
    output: made,
  }),
  endDesignation: endpoint({
    method: 'POST',
    path: '/designations/{id}/end',
    permission: write,
    summary: 'Ends a designation on a day',
    input: endInput,
    output: ok,
  }),
}
