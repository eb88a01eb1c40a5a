import { useText } from '../../../web/locale.ts'
import { connectionLabels } from '../connections.labels.ts'
import { textWidth, type DrawnLine } from './diagram-layout.ts'
import { DiagramLink } from './DiagramLink.tsx'
import { formatFilters } from '../../registers/list/filters.rules.ts'
import { dashes } from './line-styles.ts'

/** Where the rows behind a line are: the one, or the list narrowed to them. */
const hrefOf = ({ connections, kind, from, to }: DrawnLine): string => {
  const [first] = connections
  if (first && connections.length === 1) return `/connections/${first.id}`
  const filters = formatFilters([
    { key: 'standing', op: 'in', values: ['current'] },
    { key: 'kind', op: 'in', values: [kind] },
    { key: 'fromZoneId', op: 'in', values: [from] },
    first?.toZone ? { key: 'toZoneId', op: 'in', values: [to] } : { key: 'toZoneId', op: 'empty' },
  ])
  const search = first?.toZone ? '' : `&q=${encodeURIComponent(first?.peer ?? '')}`
  return `/connections?f=${encodeURIComponent(filters)}${search}`
}

/** Connections of one kind between two ends: its dashes and its label tell the kind. */
export const DiagramLine = ({ line }: { line: DrawnLine }) => {
  const label = useText(connectionLabels)
  const broken = line.connections.some((connection) => connection.broken.length > 0)
  const ways = new Set(line.connections.map(({ direction }) => direction))
  const arrow = `url(#arrow-${broken ? 'red' : 'ink'})`
  const name = `${line.label} ${label('number')} ${line.connections.map(({ number }) => number).join('、')}`
  const points = line.points.map(({ x, y }) => `${x},${y}`).join(' ')
  return (
    <DiagramLink href={hrefOf(line)} label={name}>
      <polyline points={points} fill="none" strokeWidth="12" stroke="transparent" />
      <polyline
        points={points}
        fill="none"
        strokeWidth={broken ? 3 : 1.5}
        strokeDasharray={dashes[line.kind]}
        className={broken ? 'stroke-red-1000' : 'stroke-ink'}
        markerEnd={ways.has('out') || ways.has('both') ? arrow : undefined}
        markerStart={ways.has('in') || ways.has('both') ? arrow : undefined}
      />
      <rect x={line.at.x} y={line.at.y} width={textWidth(line.label) + 8} height="18" fill="white" />
      <text x={line.at.x + 4} y={line.at.y + 13} fontSize="12" className={broken ? 'fill-red-1000' : 'fill-ink'}>
        {line.label}
      </text>
    </DiagramLink>
  )
}
