import { createApi } from '../../../web/api.ts'
import { answerLinkContract } from '../answer-link.contract.ts'
import { inquiriesContract } from '../inquiries.contract.ts'

export const { client, query } = createApi({ inquiries: inquiriesContract, answer: answerLinkContract })

export type InquiryLine = Awaited<ReturnType<typeof client.inquiries.list>>[number]
export type Inquiry = Awaited<ReturnType<typeof client.inquiries.get>>
export type TargetLine = Inquiry['targets'][number]
export type Receipt = Inquiry['receipts'][number]
export type Target = Awaited<ReturnType<typeof client.inquiries.target>>
export type AnswerLine = Target['rows'][number]
export type Told = Awaited<ReturnType<typeof client.inquiries.receive>>[number]
export type AnswerFormData = Awaited<ReturnType<typeof client.inquiries.form>>
