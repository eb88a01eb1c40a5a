import { useState } from 'react'
import { Button } from '../../../web/kit/Button.tsx'
import { ConfirmDialog } from '../../../web/kit/ConfirmDialog.tsx'
import { EmptyState } from '../../../web/kit/EmptyState.tsx'
import { useText } from '../../../web/locale.ts'
import { useDone } from '../../../web/use-done.ts'
import { shippedStartingSets } from '../starting-sets.text.ts'
import { startingSetLabels } from '../zones.labels.ts'
import { startingSets } from '../zones.schema.ts'
import { client } from './zones-api.ts'
import { zonesText } from './zones.text.ts'

/** Where nothing is registered yet: the shipped sets, taken over in one step. */
export const NoZones = ({ write }: { write: boolean }) => {
  const t = useText(zonesText)
  const names = useText(startingSetLabels)
  const done = useDone()
  const [chosen, setChosen] = useState<(typeof startingSets)[number] | null>(null)
  return (
    <>
      <EmptyState
        title={t('none')}
        next={t(write ? 'noneNext' : 'noneMayNot')}
        action={
          write ? (
            <span className="flex flex-wrap gap-3">
              {startingSets.map((set) => (
                <Button key={set} variant="secondary" onPress={() => setChosen(set)}>
                  {t('adopt', { name: names(set) })}
                </Button>
              ))}
            </span>
          ) : undefined
        }
      />
      {chosen && (
        <ConfirmDialog
          open
          danger={false}
          onClose={() => setChosen(null)}
          title={t('adoptTitle', { name: names(chosen) })}
          consequences={[
            t('adoptAdds', { names: shippedStartingSets[chosen].zones.map(({ name }) => name).join('、') }),
            t('adoptPairs'),
            t('adoptLater'),
          ]}
          confirmLabel={t('register')}
          onConfirm={async () => {
            const { added } = await client.zones.adopt({ set: chosen })
            await done(t('adopted', { n: added }))
          }}
        />
      )}
    </>
  )
}
