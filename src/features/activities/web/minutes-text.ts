/** About how long: minutes below two hours, hours to the half above. */
export const minutesText = (
  minutes: number | null,
  t: (key: 'minutesOf' | 'hoursOf', values: { n: number }) => string,
): string => {
  if (minutes === null) return ''
  return minutes < 120 ? t('minutesOf', { n: minutes }) : t('hoursOf', { n: Math.round(minutes / 30) / 2 })
}
