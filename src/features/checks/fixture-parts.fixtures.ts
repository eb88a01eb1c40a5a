import { addDays } from '../../core/dates/days.ts'
import type { Builder } from './checks.testing.ts'

export type Make = (b: Builder) => Promise<string>
/** For each check an object that must be found wanting, the sentence's part that says why, and one that must pass. */
export type CheckFixture = { fails: Make; says: string; passes: Make }

export const inZone = async (b: Builder, make: Promise<string>, zone: Promise<string>) => {
  const id = await make
  await b.inZone(id, await zone)
  return id
}
export const held = async (b: Builder, medium: Promise<string>, code: string) => {
  const id = await medium
  await b.row('holding', { container_id: id, content_id: await b.asset({}, { c: code }) })
  return id
}
export const kept = { retention_years: 5, disposal_method: '裁断' }
export const ofUnit = async (b: Builder, values: Parameters<Builder['asset']>[0], classes: { c?: string }) => {
  const unit = await b.unit()
  await b.asset(values, classes, { unit_id: unit })
  return unit
}
export const listed: Record<string, { objectId: string | null; facts?: object }[]> = {}
/** Second lists are newest-only: what they name is gathered and laid down once, after all fixtures. */
export const named = (kind: string, id: string, facts?: object) => {
  ;(listed[kind] ??= []).push({ objectId: id, ...(facts ? { facts } : {}) })
  return id
}
/** A row of a second list about nothing that the register has. */
export const lacking = (kind: string, facts: object): void => {
  ;(listed[kind] ??= []).push({ objectId: null, facts })
}
export async function layLists(b: Builder): Promise<void> {
  for (const [kind, rows] of Object.entries(listed)) await b.list(kind, rows.splice(0))
}
export const assessed = async (b: Builder, next: string) => {
  const id = await b.asset({ specific_personal: true, persons: 5000 })
  const assessment = await b.row('impact_assessment', {
    number: id.slice(-8),
    name: '給付事務',
    kind: 'basic',
    next_review: next,
  })
  await b.row('impact_assessment_asset', { id: null, assessment_id: assessment, asset_id: id })
  return id
}
export const memorandum = async (b: Builder, values: Parameters<Builder['row']>[1]) => {
  const party = await b.memberBody()
  const id = await b.record('memorandum')
  await b.row('memorandum', {
    id,
    party_id: party,
    kind: 'memorandum',
    title: '覚書',
    signed_on: addDays(b.today, -100),
    recorded_at: `${b.today}T00:00:00Z`,
    ...values,
  })
  return party
}
export const demarcated = async (b: Builder, party: string) => {
  await b.row('demarcation', { object_id: await b.terminal(), party_id: party, responsibility: 'physical' })
  return party
}
export const entry = async (b: Builder, checkedBy: string) => {
  const id = await b.area({ log_every: 'month' })
  await b.row('area_entry', { area_id: id, entered_at: '2026-10-10T01:00:00Z', who: '佐伯', checked_by: checkedBy })
  return id
}
export const inspected = async (b: Builder, on: string | null, result = 'good') => {
  const area = await b.area()
  const facility = await b.thing('facility', 'facility', {
    number: area.slice(-8),
    kind: 'fire',
    area_id: area,
    inspection_months: 6,
    changed_at: `${b.today}T00:00:00Z`,
  })
  if (on) await b.row('facility_inspection', { facility_id: facility, inspected_on: on, by: '業者', result })
  return area
}
export const person = (b: Builder, left: boolean) =>
  b.person(left ? { name: '水野', valid_to: addDays(b.today, -10) } : { name: '水野' })
export const loan = async (b: Builder, values: Parameters<Builder['row']>[1]) => {
  const id = await b.medium()
  await b.row('medium_loan', {
    medium_id: id,
    borrower: '水野',
    lent_on: addDays(b.today, -20),
    due_on: addDays(b.today, -10),
    ...values,
  })
  return id
}
export const pair = async (b: Builder, traffic: string) => {
  const [from, to] = [await b.zone(), await b.zone()]
  await b.row('zone_rule', { id: null, from_zone_id: from, to_zone_id: to, traffic })
  return b.connection({ from_zone_id: from, to_zone_id: to })
}
/** A 設定確認書 about one thing; `changed`: its configuration was found to be another one since. */
export const confirmed = async (b: Builder, object: Promise<string>, changed = false, source = 'computed') => {
  const id = await b.record('configuration')
  await b.row('configuration_confirmation', {
    id,
    title: '境界の設定',
    signed_by: '業者',
    signed_on: addDays(b.today, -30),
    statement: '遮断している',
    configuration_sha256: 'a'.repeat(64),
    hash_source: source,
    superseded_on: changed ? addDays(b.today, -1) : null,
    superseded_sha256: changed ? 'b'.repeat(64) : null,
  })
  const about = await object
  await b.row('configuration_confirmation_object', { id: null, confirmation_id: id, object_id: about })
  return about
}
export const disposed = (b: Builder, values: Parameters<Builder['row']>[1], object?: { valid_to: string }) =>
  b.medium({ serial: 'SN-1' }, object).then(async (id) => (await b.disposal(id, values), id))
export const gone = { name: '旧いもの', valid_to: '2026-10-31' }
export const heldIn = async (b: Builder, container: Promise<string>, content: Promise<string>) => {
  const id = await content
  await b.row('holding', { container_id: await container, content_id: id })
  return id
}
export const storeIn = async (b: Builder, other: boolean) => {
  const [one, two] = [await b.zone(), await b.zone()]
  const holder = await inZone(b, b.system(), Promise.resolve(one))
  return heldIn(b, Promise.resolve(holder), inZone(b, b.asset(), Promise.resolve(other ? two : one)))
}
