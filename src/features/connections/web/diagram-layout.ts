import type { ElkNode } from 'elkjs/lib/elk-api.js'
import type { ConnectionRow, Diagram } from './connections-api.ts'

type Point = { x: number; y: number }
export type Box = Point & { id: string; width: number; height: number }
/** Connections of one kind between the same two ends, drawn as one line. */
export type Line = {
  id: string
  kind: ConnectionRow['kind']
  from: string
  to: string
  connections: ConnectionRow[]
  label: string
}
export type DrawnLine = Line & { points: Point[]; at: Point }
export type Drawing = { width: number; height: number; boxes: Box[]; lines: DrawnLine[] }

/** Width of a text in the diagram: wide letters count as one, narrow ones as a little more than half. */
const LETTER = 12
export const textWidth = (text: string): number =>
  [...text].reduce((sum, letter) => sum + (letter > '\u00ff' ? LETTER : LETTER * 0.6), 0)

export const peerId = (peer: string): string => `peer ${peer}`

/** Lines of the diagram; `word` says what a line is called. */
export function linesOf(
  connections: Diagram['connections'],
  word: (kind: ConnectionRow['kind'], count: number, broken: boolean) => string,
): Line[] {
  const grouped = Map.groupBy(connections, ({ kind, fromZone, toZone, peer }) =>
    JSON.stringify([kind, fromZone.id, toZone?.id ?? peerId(peer)]),
  )
  return [...grouped].flatMap(([id, group]) => {
    const [first] = group
    if (!first) return []
    const broken = group.some((one) => one.broken.length > 0)
    return [
      {
        id,
        kind: first.kind,
        from: first.fromZone.id,
        to: first.toZone?.id ?? peerId(first.peer),
        connections: group,
        label: word(first.kind, group.length, broken),
      },
    ]
  })
}

const LABEL_HEIGHT = 18

/** Places boxes and lines in layers from left to right (ELK, loaded when a diagram is looked at; runs on the page itself, without a worker). */
export async function layOut(boxes: readonly Omit<Box, 'x' | 'y'>[], lines: readonly Line[]): Promise<Drawing> {
  const { default: Elk } = await import('elkjs/lib/elk.bundled.js')
  const asked: ElkNode = {
    id: 'root',
    layoutOptions: {
      'elk.algorithm': 'layered',
      'elk.direction': 'RIGHT',
      'elk.edgeRouting': 'ORTHOGONAL',
      'elk.spacing.nodeNode': '14',
      'elk.spacing.edgeLabel': '4',
      'elk.layered.spacing.nodeNodeBetweenLayers': '48',
      'elk.padding': '[top=12,left=12,bottom=12,right=12]',
    },
    children: boxes.map((box) => ({ ...box })),
    edges: lines.map(({ id, from, to, label }) => ({
      id,
      sources: [from],
      targets: [to],
      labels: [{ id: `${id} label`, text: label, width: textWidth(label) + 8, height: LABEL_HEIGHT }],
    })),
  }
  const drawn: ElkNode = await new Elk().layout(asked)
  const placed = new Map((drawn.edges ?? []).map((edge) => [edge.id, edge]))
  return {
    width: drawn.width ?? 0,
    height: drawn.height ?? 0,
    boxes: (drawn.children ?? []).map(({ id, x = 0, y = 0, width = 0, height = 0 }) => ({ id, x, y, width, height })),
    lines: lines.map((line) => {
      const edge = placed.get(line.id)
      const points = (edge?.sections ?? []).flatMap(({ startPoint, bendPoints = [], endPoint }) => [
        startPoint,
        ...bendPoints,
        endPoint,
      ])
      const [label] = edge?.labels ?? []
      return { ...line, points, at: { x: label?.x ?? 0, y: label?.y ?? 0 } }
    }),
  }
}
