import { z } from 'zod'

/**
 * A day that somebody enters, from 明治 on. Days compare as strings and the fold adds to them, so the year has to keep four digits:
 * 9999-12-31 would have no day after it.
 */
export const enteredDay = z.iso.date().refine((day) => day >= '1868-01-01' && day < '2200-01-01')
