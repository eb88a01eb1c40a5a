import { Disclosure } from '../../../web/kit/Disclosure.tsx'
import { StateShape } from '../../../web/kit/StateShape.tsx'
import { stateLabels, type State } from '../../../web/kit/states.labels.ts'
import { Table } from '../../../web/kit/Table.tsx'
import { useLocale, useText } from '../../../web/locale.ts'
import { fullDay, shortDay } from '../../duties/web/sentences.ts'
import type { Series } from './trend-api.ts'
import { trendText } from './trend.text.ts'

type Day = Series['days'][number]

/** From the bottom up: what is well, what is excused, what is not known, what is not. */
const stacked: readonly State[] = ['met', 'exempted', 'unknown', 'partly', 'unmet']
const fills: Partial<Record<State, string>> = {
  met: 'fill-green-800',
  exempted: 'fill-light-blue-800',
  unknown: 'fill-solid-gray-400',
  partly: 'fill-yellow-700',
  unmet: 'fill-red-900',
}
const WIDTH = 960
const HEIGHT = 220
const LEFT = 36
const BOTTOM = 24
const MOST_BARS = 60

/** As many bars as can be told apart, the last day always among them. */
const thinned = (days: readonly Day[]): Day[] => {
  const step = Math.ceil(days.length / MOST_BARS)
  return days.filter((_, index) => (days.length - 1 - index) % step === 0)
}

/** Mandatory duties by state as stacked bars; the same numbers stand below as a table. */
export const TrendChart = ({ days }: { days: readonly Day[] }) => {
  const t = useText(trendText)
  const state = useText(stateLabels)
  const locale = useLocale()
  const shown = thinned(days)
  const most = Math.max(1, ...shown.map(({ must }) => stacked.reduce((sum, each) => sum + must[each], 0)))
  const slot = (WIDTH - LEFT) / Math.max(shown.length, 1)
  const height = (count: number) => (count / most) * (HEIGHT - BOTTOM - 8)
  const labelled = Math.max(1, Math.ceil(shown.length / 8))
  return (
    <section className="mb-6">
      <h2 className="mb-1 font-700">{t('chart')}</h2>
      <p className="mb-2 text-sm text-ink-soft">{t('chartNote')}</p>
      <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} aria-hidden="true" className="print-exact w-full max-w-[60rem]">
        <line x1={LEFT} x2={WIDTH} y1={HEIGHT - BOTTOM} y2={HEIGHT - BOTTOM} className="stroke-solid-gray-600" />
        <text x={LEFT - 6} y={14} textAnchor="end" className="fill-current text-[12px]">
          {most}
        </text>
        <text x={LEFT - 6} y={HEIGHT - BOTTOM} textAnchor="end" className="fill-current text-[12px]">
          0
        </text>
        {shown.map(({ day, must }, index) => {
          let top = HEIGHT - BOTTOM
          return (
            <g key={day}>
              {stacked.map((each) => {
                top -= height(must[each])
                return (
                  <rect
                    key={each}
                    x={LEFT + index * slot + slot * 0.1}
                    y={top}
                    width={slot * 0.8}
                    height={height(must[each])}
                    className={`${fills[each]} stroke-white`}
                  />
                )
              })}
              {(shown.length - 1 - index) % labelled === 0 && (
                <text
                  x={LEFT + (index + 0.5) * slot}
                  y={HEIGHT - 6}
                  textAnchor="middle"
                  className="fill-current text-[12px]"
                >
                  {shortDay(day, locale)}
                </text>
              )}
            </g>
          )
        })}
      </svg>
      <ul className="mt-1 flex flex-wrap gap-4 text-sm">
        {stacked.toReversed().map((each) => (
          <li key={each} className="flex items-center gap-1">
            <StateShape state={each} size="sm" />
            {state(each)} {days.at(-1)?.must[each]}
          </li>
        ))}
      </ul>
      <div className="mt-2">
        <Disclosure title={t('asTable')}>
          <Table
            caption={t('chart')}
            columns={[
              { key: 'day', header: t('day'), rowHeader: true, cell: (row: Day) => fullDay(row.day, locale) },
              ...stacked.toReversed().map((each) => ({
                key: each,
                header: state(each),
                align: 'end' as const,
                cell: (row: Day) => row.must[each],
              })),
            ]}
            rows={shown.toReversed()}
            rowKey={(row) => row.day}
            empty={t('noDays')}
          />
        </Disclosure>
      </div>
    </section>
  )
}
