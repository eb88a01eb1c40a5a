import type { InquiryKinds } from '../../features/inquiries/inquiry-kind.ts'
import { questionnaire } from '../../features/inquiries/questionnaire.ts'
import { inventory } from './inventory.ts'

/** Every kind of inquiry of the product, in the order in which they are offered. */
export const inquiryKinds: InquiryKinds = new Map([inventory, questionnaire].map((kind) => [kind.code, kind]))
