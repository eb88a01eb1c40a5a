/** Today in Japan, whatever the terminal's zone; what a form starts with. */
export const today = (): string => new Date().toLocaleDateString('sv-SE', { timeZone: 'Asia/Tokyo' })
