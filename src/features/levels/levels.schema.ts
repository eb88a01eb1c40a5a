import { z } from 'zod'
import { enteredDay } from '../../core/dates/entered-day.ts'
import { PROVENANCES } from '../measures/measures.schema.ts'

/** 機密性・完全性・可用性: three separate sets (地方自治法244条の6第1項). */
export const axes = ['confidentiality', 'integrity', 'availability'] as const
export type Axis = (typeof axes)[number]

/** What one does with an asset: 表示, 複写, 送付・送信, 運搬・持出し, 保管, 廃棄. */
export const operations = ['display', 'copy', 'send', 'carry', 'store', 'dispose'] as const
export type Operation = (typeof operations)[number]

/** Levels of the guideline (総務省ガイドライン, 情報資産の分類), the gravest first. */
export const guidelineLevels = {
  confidentiality: ['3A', '3B', '3C', '2', '1'],
  integrity: ['2', '1'],
  availability: ['2', '1'],
} as const satisfies Record<Axis, readonly string[]>
export const guidelineCodes = guidelineLevels.confidentiality
export type GuidelineLevel = (typeof guidelineCodes)[number]

/** What may hold assets and other containers. */
export const containerKinds = ['system', 'terminal', 'medium', 'store', 'area'] as const
export const contentKinds = ['asset', ...containerKinds] as const

const ruleInput = z.object({
  operation: z.enum(operations),
  text: z.string().trim().max(400),
  provenance: z.enum(PROVENANCES).default('組織の決定'),
})
const words = { name: z.string().trim().min(1).max(60), description: z.string().trim().max(600).default('') }

export const levelChange = z.object({ id: z.uuid(), ...words, rules: z.array(ruleInput).max(operations.length) })

export const levelInput = z.object({
  code: z.string().trim().min(1).max(12),
  ...words,
  guideline: z.enum(guidelineCodes),
  rules: z.array(ruleInput).max(operations.length).default([]),
})
export type LevelInput = z.output<typeof levelInput>

/** `levels` from the gravest to the lightest; `mapping` names for every old level the code of the new one. */
export const adoptInput = z.object({
  id: z.uuid(),
  name: z.string().trim().min(1).max(60),
  from: enteredDay,
  levels: z.array(levelInput).min(1).max(10),
  mapping: z.array(z.object({ from: z.uuid(), to: z.string().trim().min(1).max(12) })).max(10),
})

export const holdingInput = z.object({
  containerId: z.uuid(),
  contentId: z.uuid(),
  validFrom: enteredDay.nullable().default(null),
})
export const holdingEnd = z.object({ id: z.uuid(), validTo: enteredDay })
