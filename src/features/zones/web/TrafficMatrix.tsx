import { useState } from 'react'
import { Button } from '../../../web/kit/Button.tsx'
import { useText } from '../../../web/locale.ts'
import { problemOf } from '../../../web/problem.ts'
import { showToast } from '../../../web/kit/toast.ts'
import { useDone } from '../../../web/use-done.ts'
import { trafficLabels } from '../zones.labels.ts'
import { type Traffic, traffics } from '../zones.schema.ts'
import { client, type Pair, type Zone } from './zones-api.ts'
import { zonesText } from './zones.text.ts'

type Props = { zones: readonly Zone[]; pairs: readonly Pair[]; write: boolean }
const keyOf = (from: string, to: string) => `${from} ${to}`

/** Which zone may send what to which: rows send, columns receive. */
export const TrafficMatrix = ({ zones, pairs, write }: Props) => {
  const t = useText(zonesText)
  const words = useText(trafficLabels)
  const done = useDone()
  const [changes, setChanges] = useState<ReadonlyMap<string, Traffic>>(new Map())
  const [pending, setPending] = useState(false)
  const stored = new Map(pairs.map((pair) => [keyOf(pair.fromZoneId, pair.toZoneId), pair]))
  const set = (key: string, traffic: Traffic) => {
    const next = new Map(changes)
    if ((stored.get(key)?.traffic ?? 'none') === traffic) next.delete(key)
    else next.set(key, traffic)
    setChanges(next)
  }
  const save = async () => {
    setPending(true)
    try {
      const wanted = [...changes].map(([key, traffic]) => {
        const [fromZoneId = '', toZoneId = ''] = key.split(' ')
        return { fromZoneId, toZoneId, traffic, note: stored.get(key)?.note ?? '' }
      })
      const { changed } = await client.zones.changeMatrix({ pairs: wanted })
      await done(t('matrixSaved', { n: changed }))
    } catch (error) {
      showToast('error', problemOf(error).message)
    } finally {
      setPending(false)
    }
  }
  return (
    <section className="keep-together">
      <h2 className="mb-1 font-700">{t('matrix')}</h2>
      <p className="mb-2 text-sm text-ink-soft">{t('matrixWhy')}</p>
      <div className="print-flow overflow-x-auto" role="region" aria-label={t('matrix')} tabIndex={0}>
        <table className="border-t border-l border-line text-sm">
          <thead>
            <tr>
              <th scope="col" className="border-r border-b border-line px-2 py-1 text-left font-400 text-ink-soft">
                {t('toward')}
              </th>
              {zones.map(({ id, name }) => (
                <th key={id} scope="col" className="border-r border-b border-line bg-chosen px-2 py-1 text-left">
                  <span lang="ja">{name}</span>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {zones.map((from) => (
              <tr key={from.id}>
                <th scope="row" className="border-r border-b border-line bg-chosen px-2 py-1 text-left">
                  <span lang="ja">{from.name}</span>
                </th>
                {zones.map((to) => {
                  const key = keyOf(from.id, to.id)
                  const traffic = changes.get(key) ?? stored.get(key)?.traffic ?? 'none'
                  return (
                    <td key={to.id} className="border-r border-b border-line px-2 py-1">
                      {from.id === to.id ? (
                        <span className="text-ink-soft">－</span>
                      ) : write ? (
                        <>
                          <select
                            className="control no-print"
                            aria-label={t('fromTo', { from: from.name, to: to.name })}
                            value={traffic}
                            onChange={(event) => set(key, traffics.find((one) => one === event.target.value) ?? 'none')}
                          >
                            {traffics.map((one) => (
                              <option key={one} value={one}>
                                {words(one)}
                              </option>
                            ))}
                          </select>
                          <span className="print-only">{words(traffic)}</span>
                        </>
                      ) : (
                        words(traffic)
                      )}
                    </td>
                  )
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {changes.size > 0 && (
        <p className="no-print mt-2 flex flex-wrap items-center gap-3">
          <span>{t('changed', { n: changes.size })}</span>
          <Button size="sm" pending={pending} onPress={() => void save()}>
            {t('save')}
          </Button>
          <Button variant="tertiary" size="sm" onPress={() => setChanges(new Map())}>
            {t('undo')}
          </Button>
        </p>
      )}
    </section>
  )
}
