import { z } from 'zod'
import { endpoint } from '../../core/contract.ts'
import { enteredDay } from '../../core/dates/entered-day.ts'
import { PROVENANCES } from '../measures/measures.schema.ts'
import {
  adoptInput,
  axes,
  containerKinds,
  contentKinds,
  holdingEnd,
  holdingInput,
  levelChange,
  operations,
} from './levels.schema.ts'

const id = z.uuid()
const day = z.iso.date()
const ok = z.object({ ok: z.literal(true) })
const level = z.object({
  id,
  code: z.string(),
  name: z.string(),
  rank: z.int(),
  guideline: z.string().nullable(),
})
const rule = z.object({ operation: z.enum(operations), text: z.string(), provenance: z.enum(PROVENANCES) })
const held = z.object({
  id,
  objectId: id,
  name: z.string(),
  kind: z.enum(contentKinds),
  validFrom: day.nullable(),
  validTo: day.nullable(),
  current: z.boolean(),
})

export const levelsContract = {
  get: endpoint({
    method: 'GET',
    path: '/levels',
    permission: 'registers.read',
    summary: 'The three sets of levels in force on a day with their handling rules, and every set there has been',
    input: z.object({ day: enteredDay.optional() }),
    output: z.object({
      day,
      sets: z.array(
        z.object({
          id,
          axis: z.enum(axes),
          name: z.string(),
          validFrom: day.nullable(),
          validTo: day.nullable(),
          levels: z.array(level.extend({ description: z.string(), rules: z.array(rule) })),
        }),
      ),
      all: z.array(
        z.object({
          id,
          axis: z.enum(axes),
          name: z.string(),
          validFrom: day.nullable(),
          validTo: day.nullable(),
        }),
      ),
    }),
  }),
  usage: endpoint({
    method: 'GET',
    path: '/levels/sets/{id}/usage',
    permission: 'organisation.write',
    summary: 'How many assets and zones a change of the set from a day on would touch, by level',
    input: z.object({ id, from: enteredDay }),
    output: z.object({
      levels: z.array(z.object({ id, code: z.string(), name: z.string(), assets: z.int(), zones: z.int() })),
      assets: z.int(),
    }),
  }),
  update: endpoint({
    method: 'PATCH',
    path: '/levels/{id}',
    permission: 'organisation.write',
    summary: 'Corrects the wording and the handling rules of a level in force',
    input: levelChange,
    output: ok,
  }),
  adopt: endpoint({
    method: 'POST',
    path: '/levels/sets/{id}/successor',
    permission: 'organisation.write',
    summary: 'Replaces a set by another from a day on and maps what is classified',
    input: adoptInput,
    output: z.object({ id, assets: z.int(), zones: z.int() }),
  }),
  classOf: endpoint({
    method: 'GET',
    path: '/objects/{id}/class',
    permission: 'registers.read',
    summary: 'Class of an asset or of what holds assets on a day, with the assets that give it and the way to them',
    input: z.object({ id, day: enteredDay.optional() }),
    output: z.object({
      id,
      name: z.string(),
      day,
      unclassified: z.int(),
      axes: z.array(
        z.object({
          axis: z.enum(axes),
          level: level.nullable(),
          sharing: z.int(),
          reasons: z.array(
            z.object({
              assetId: id.nullable(),
              path: z.array(z.object({ id: id.nullable(), name: z.string().nullable(), extract: z.boolean() })),
            }),
          ),
        }),
      ),
    }),
  }),
  holdings: endpoint({
    method: 'GET',
    path: '/objects/{id}/holdings',
    permission: 'registers.read',
    summary: 'What an object holds, a page at a time, and what holds it',
    input: z.object({
      id,
      after: id.optional(),
      limit: z.coerce.number().int().min(1).max(200).default(50),
    }),
    output: z.object({
      kind: z.enum(contentKinds),
      contents: z.array(held),
      next: id.nullable(),
      hidden: z.int(),
      containers: z.array(held),
    }),
  }),
  candidates: endpoint({
    method: 'GET',
    path: '/containers',
    permission: 'registers.read',
    summary: 'Systems, terminals, media, stores and areas by part of their name, for choosing one',
    input: z.object({ search: z.string().trim().max(100).default(''), kind: z.enum(containerKinds).optional() }),
    output: z.array(z.object({ id, name: z.string(), kind: z.enum(containerKinds) })),
  }),
  addHolding: endpoint({
    method: 'POST',
    path: '/holdings',
    permission: 'registers.write',
    summary: 'Registers that a container holds an asset or another container; refused where it would close a circle',
    input: holdingInput,
    output: z.object({ id }),
  }),
  endHolding: endpoint({
    method: 'POST',
    path: '/holdings/{id}/end',
    permission: 'registers.write',
    summary: 'Ends a holding on a day',
    input: holdingEnd,
    output: ok,
  }),
}
