import { useText } from '../../../web/locale.ts'
import { misplacedLabels } from '../../zones/zones.labels.ts'
import { misplacedReasons } from '../../zones/zones.schema.ts'
import type { Diagram } from './connections-api.ts'
import { connectionsText } from './connections.text.ts'
import type { Box } from './diagram-layout.ts'
import { DiagramLink } from './DiagramLink.tsx'

type Zone = Diagram['zones'][number]
const LINE = 20
const TOP = 26

/** What the box of a zone says, line by line. */
export const useZoneLines = (): ((zone: Zone) => string[]) => {
  const t = useText(connectionsText)
  const reason = useText(misplacedLabels)
  return (zone) => [
    zone.name,
    zone.most ? t('upTo', { level: zone.most.name }) : t('noLimit'),
    t('counts', zone.counts),
    ...(zone.classes.length > 0
      ? [zone.classes.map(({ name, count }) => t('times', { word: name ?? t('unclassified'), n: count })).join('・')]
      : []),
    ...(zone.misplaced.assets > 0 ? [t('misplaced', { n: zone.misplaced.assets })] : []),
    ...misplacedReasons
      .filter((code) => zone.misplaced[code] > 0)
      .map((code) => t('times', { word: reason(code), n: zone.misplaced[code] })),
  ]
}

/** A zone; red, with ▲ and words, where something in it does not fit. */
export const DiagramZone = ({ box, zone }: { box: Box; zone: Zone }) => {
  const lines = useZoneLines()(zone)
  const wrong = zone.misplaced.assets > 0
  const marked = lines.length - (wrong ? 1 + misplacedReasons.filter((code) => zone.misplaced[code] > 0).length : 0)
  return (
    <DiagramLink href={`/zones/${zone.id}`} label={lines.join(' ')}>
      <rect
        x={box.x}
        y={box.y}
        width={box.width}
        height={box.height}
        rx="6"
        strokeWidth={wrong ? 3 : 1.5}
        className={wrong ? 'fill-red-50 stroke-red-1000' : 'fill-chosen stroke-ink'}
      />
      {lines.map((line, index) => (
        <text
          key={line}
          x={box.x + 12}
          y={box.y + TOP + index * LINE}
          fontSize={index === 0 ? 14 : 12}
          fontWeight={index === 0 ? 700 : 400}
          className={index >= marked ? 'fill-red-1000' : 'fill-ink'}
        >
          {line}
        </text>
      ))}
    </DiagramLink>
  )
}

/** Somebody outside. */
export const DiagramPeer = ({ box, peer }: { box: Box; peer: string }) => {
  const t = useText(connectionsText)
  return (
    <DiagramLink href={`/connections?q=${encodeURIComponent(peer)}`} label={t('peer', { peer })}>
      <rect
        x={box.x}
        y={box.y}
        width={box.width}
        height={box.height}
        strokeWidth="1"
        strokeDasharray="4 3"
        className="fill-white stroke-ink"
      />
      <text x={box.x + 12} y={box.y + TOP} fontSize="12" className="fill-ink">
        {t('peer', { peer })}
      </text>
    </DiagramLink>
  )
}
