import { useQuery } from '@tanstack/react-query'
import { Banner } from '../../../web/kit/Banner.tsx'
import { Spinner } from '../../../web/kit/Spinner.tsx'
import { useText } from '../../../web/locale.ts'
import { kindLabels } from '../connections.labels.ts'
import { connectionKinds } from '../connections.schema.ts'
import type { Diagram } from './connections-api.ts'
import { connectionsText } from './connections.text.ts'
import { DiagramLine } from './DiagramLine.tsx'
import { DiagramPeer, DiagramZone, useZoneLines } from './DiagramBoxes.tsx'
import { layOut, linesOf, peerId, textWidth } from './diagram-layout.ts'
import { dashes } from './line-styles.ts'

const PADDING = 24
const LINE = 20
/** The name of a zone is larger than the rest. */
const TITLE = 14 / 12

/** Zones as boxes, connections as lines, peers outside. Everything red bears ▲ and words. */
export const ZoneDiagram = ({ diagram }: { diagram: Diagram }) => {
  const t = useText(connectionsText)
  const kind = useText(kindLabels)
  const zoneLines = useZoneLines()
  const peers = [...new Set(diagram.connections.filter(({ toZone }) => !toZone).map(({ peer }) => peer))]
  const lines = linesOf(
    diagram.connections,
    (of, n, broken) => `${broken ? '▲ ' : ''}${n === 1 ? kind(of) : t('times', { word: kind(of), n })}`,
  )
  // What a box says decides how large it is.
  const boxOf = (id: string, [title = '', ...texts]: readonly string[]) => ({
    id,
    width: Math.max(120, textWidth(title) * TITLE, ...texts.map(textWidth)) + PADDING,
    height: (texts.length + 1) * LINE + PADDING,
  })
  const boxes = [
    ...diagram.zones.map((zone) => boxOf(zone.id, zoneLines(zone))),
    ...peers.map((peer) => boxOf(peerId(peer), [t('peer', { peer })])),
  ]
  const { data: drawing, isError } = useQuery({
    queryKey: ['diagram', boxes, lines],
    queryFn: () => layOut(boxes, lines),
    staleTime: Infinity,
    retry: false,
  })
  if (isError) return <Banner kind="warning" title={t('notDrawn')} />
  if (!drawing)
    return (
      <p className="flex items-center gap-2">
        <Spinner /> {t('drawing')}
      </p>
    )
  const zoneOf = new Map(diagram.zones.map((zone) => [zone.id, zone]))
  return (
    <figure className="keep-together mb-4">
      <svg
        role="group"
        aria-label={t('diagram')}
        viewBox={`0 0 ${drawing.width} ${drawing.height}`}
        width={drawing.width}
        height={drawing.height}
        className="h-auto max-w-full border border-line bg-white"
      >
        <defs>
          {(['ink', 'red'] as const).map((tone) => (
            <marker
              key={tone}
              id={`arrow-${tone}`}
              viewBox="0 0 8 8"
              refX="7"
              refY="4"
              markerUnits="userSpaceOnUse"
              markerWidth="10"
              markerHeight="10"
              orient="auto-start-reverse"
            >
              <path d="M0 0 8 4 0 8z" className={tone === 'red' ? 'fill-red-1000' : 'fill-ink'} />
            </marker>
          ))}
        </defs>
        {drawing.lines.map((line) => (
          <DiagramLine key={line.id} line={line} />
        ))}
        {drawing.boxes.map((box) => {
          const zone = zoneOf.get(box.id)
          return zone ? (
            <DiagramZone key={box.id} box={box} zone={zone} />
          ) : (
            <DiagramPeer key={box.id} box={box} peer={peers.find((peer) => peerId(peer) === box.id) ?? ''} />
          )
        })}
      </svg>
      <figcaption className="mt-1 flex flex-wrap gap-x-4 text-sm">
        <span>{t('legend')}</span>
        {connectionKinds.map((one) => (
          <span key={one} className="inline-flex items-center gap-1">
            <svg width="48" height="8" aria-hidden="true">
              <line x1="0" y1="4" x2="48" y2="4" strokeWidth="2" strokeDasharray={dashes[one]} className="stroke-ink" />
            </svg>
            {kind(one)}
          </span>
        ))}
        <span className="text-red-1000">{t('broken')}</span>
      </figcaption>
    </figure>
  )
}
