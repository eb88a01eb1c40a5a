const two = (text: string | undefined): string => (text ?? '0').padStart(2, '0')
const DAY_SECONDS = 86_400
/** Written hours go on past midnight: 25:30 is half past one on the next day. */
const MOST_HOURS = 30

const clock = (hours: number, minutes: number, seconds: number): string | null =>
  hours >= MOST_HOURS || minutes > 59 || seconds > 59
    ? null
    : `${two(`${hours}`)}:${two(`${minutes}`)}${seconds > 0 ? `:${two(`${seconds}`)}` : ''}`

/** 8:31, 08:31:05, 0831, 8時31分, 午後1時, 1:05 PM, or the fraction of a day by which a spreadsheet keeps a time → `HH:MM` or `HH:MM:SS`. */
function timeAlone(text: string): string | null {
  const plain = text.replaceAll(/\s/g, '')
  if (/^0?\.\d+$/.test(plain)) {
    const seconds = Math.round(Number(plain) * DAY_SECONDS)
    return clock(Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60)
  }
  const [, half = '', hours, minutes, seconds, end = ''] =
    /^(午前|午後|am|pm)?(\d{1,2})(?:[:時](\d{1,2})?分?)(?::?(\d{1,2})秒?)?(am|pm)?$/i.exec(plain) ??
    /^(午前|午後)?(\d{2})(\d{2})(\d{2})?()$/.exec(plain) ??
    []
  if (hours === undefined) return null
  const word = (half + end).toLowerCase()
  const late = word === '午後' || word === 'pm'
  const shift = word === '' ? 0 : late ? (Number(hours) === 12 ? 0 : 12) : Number(hours) === 12 ? -12 : 0
  return clock(Number(hours) + shift, Number(minutes ?? 0), Number(seconds ?? 0))
}

/**
 * A time as a cell holds it, with or without its day: `HH:MM` or `YYYY-MM-DDTHH:MM` (with `:SS` where there are seconds); null where it is none.
 * `dayOf` reads the day that stands before it.
 */
export function timeOfCell(text: string, dayOf: (text: string) => string | null): string | null {
  const plain = text.normalize('NFKC').trim()
  const alone = timeAlone(plain)
  if (alone !== null) return alone
  const [, day, time] = /^(.*[\d日)])(?:\s+|T)(\D{0,2}\d.*)$/.exec(plain) ?? []
  if (day === undefined || time === undefined) return null
  const [of, at] = [dayOf(day.replace(/\([日月火水木金土]\)$/, '')), timeAlone(time)]
  return of === null || at === null ? null : `${of}T${at}`
}
