/** The first `most` UTF-16 units; a character that the cut would halve (𠮷 and other rare kanji) goes as a whole. */
export const cutText = (text: string, most: number): string => text.slice(0, most).replace(/[\ud800-\udbff]$/, '')
