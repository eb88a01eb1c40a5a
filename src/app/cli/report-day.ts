import { CliRefusal } from './cli-io.ts'

/** What `--day` says, undefined for today. @throws {CliRefusal} for what is no day, before anything is opened */
export function reportDay(day: string | undefined): string | undefined {
  if (day === undefined) return undefined
  if (/^\d{4}-\d{2}-\d{2}$/.test(day) && new Date(`${day}T00:00:00Z`).toJSON()?.slice(0, 10) === day) return day
  throw new CliRefusal('report.badDay', {
    ja: '--day は 2026-04-01 の形で指定してください。',
    en: '--day is a day such as 2026-04-01.',
  })
}
