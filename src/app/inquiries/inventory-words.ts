/** 区分 of a line of the inventory, as the workbook says it. */
export const kindWords = { asset: '情報資産', terminal: '端末' } as const
