import { z } from 'zod'

export const securities = ['none', 'startTls', 'tls'] as const
export type Security = (typeof securities)[number]
/** What is usual where nothing else is known (RFC 6409, RFC 8314). */
export const usualPort: Record<Security, number> = { none: 25, startTls: 587, tls: 465 }

/** One line: nothing that could begin another header. */
const line = (max: number) =>
  z
    .string()
    .trim()
    .max(max)
    .regex(/^[^\p{Cc}]*$/u)

export const mailSettingFields = {
  host: line(253).regex(/^(?:[A-Za-z0-9.-]+|[0-9A-Fa-f:]+)$/),
  port: z.int().min(1).max(65_535),
  security: z.enum(securities),
  username: line(200).default(''),
  fromAddress: z.email().max(254),
  fromName: line(100).default(''),
  /** Where people reach this installation, as printed in mails; no slash at the end. */
  link: line(300)
    .regex(/^(?:https?:\/\/[A-Za-z0-9.:[\]-]+(?:\/[A-Za-z0-9._~/-]*[A-Za-z0-9._~-])?)?$/)
    .default(''),
  /** PEM of whoever signed the server's certificate; empty: the authorities known to the machine. */
  authority: z.string().trim().max(65_536).default(''),
  active: z.boolean().default(false),
  digestHour: z.int().min(0).max(23).default(8),
}
/** `password` left out: as it is; empty: none. */
export const mailSettingInput = z.object({ ...mailSettingFields, password: z.string().max(500).optional() })
export type MailSetting = z.output<z.ZodObject<typeof mailSettingFields>>
