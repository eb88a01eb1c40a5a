import { createApi } from '../../../web/api.ts'
import { mailContract } from '../mail/mail.contract.ts'
import { notificationsContract } from '../notifications.contract.ts'

export const { client, query } = createApi({ notifications: notificationsContract, mail: mailContract })

export type Notice = Awaited<ReturnType<typeof client.notifications.list>>['rows'][number]
export type PrintPerson = Awaited<ReturnType<typeof client.notifications.printList>>['people'][number]
export type MailSettings = Awaited<ReturnType<typeof client.mail.setting>>
export type Outbox = Awaited<ReturnType<typeof client.mail.outbox>>
