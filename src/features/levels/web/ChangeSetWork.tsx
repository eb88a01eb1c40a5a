import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Banner } from '../../../web/kit/Banner.tsx'
import { Button } from '../../../web/kit/Button.tsx'
import { ConfirmDialog } from '../../../web/kit/ConfirmDialog.tsx'
import { DateField } from '../../../web/kit/DateField.tsx'
import { RadioGroup } from '../../../web/kit/RadioGroup.tsx'
import { TextField } from '../../../web/kit/TextField.tsx'
import { useLocale, useText } from '../../../web/locale.ts'
import { useAddress } from '../../../web/use-address.ts'
import { useDone } from '../../../web/use-done.ts'
import { levelsLabels } from '../levels.labels.ts'
import { problemOfSet } from '../levels.rules.ts'
import { DraftLevels } from './DraftLevels.tsx'
import { client, type LevelSet, query } from './levels-api.ts'
import { MappingTable } from './MappingTable.tsx'
import { draftOf, draftOfShipped, mappingOf, shippedFor } from './set-draft.ts'
import { shownBoth } from '../../../web/shown-day.ts'

const OWN = 'own'

export const ChangeSetWork = ({ set, today }: { set: LevelSet; today: string }) => {
  const t = useText(levelsLabels)
  const locale = useLocale()
  const { open } = useAddress()
  const done = useDone()
  const offered = shippedFor(set)
  const [base, setBase] = useState(offered[0]?.key ?? OWN)
  const [draft, setDraft] = useState(() => (offered[0] ? draftOfShipped(offered[0]) : draftOf(set)))
  const [from, setFrom] = useState<string | null>(today)
  const [asking, setAsking] = useState(false)
  const usage = useQuery({
    ...query.levels.usage.queryOptions({ input: { id: set.id, from: from ?? today } }),
    placeholderData: keepPreviousData,
  })
  const start = (key: string) => {
    const shipped = offered.find((one) => one.key === key)
    setBase(key)
    setDraft(shipped ? draftOfShipped(shipped) : draftOf(set))
  }
  const mapping = mappingOf(draft, set)
  const codeOf = new Map(draft.levels.map(({ key, code }) => [key, code]))
  const problem = problemOfSet(set.axis, draft.levels)
  const empty = draft.name.trim() === '' || draft.levels.some(({ code, name }) => !code.trim() || !name.trim())
  const ready = !problem && !empty && draft.levels.length > 0 && from !== null && mapping.every(({ to }) => to !== null)
  const zones = usage.data?.levels.reduce((sum, level) => sum + level.zones, 0) ?? 0
  const adopt = async () => {
    const { assets } = await client.levels.adopt({
      id: set.id,
      name: draft.name,
      from: from ?? today,
      levels: draft.levels.map(({ code, name, description, guideline, rules }) => ({
        code,
        name,
        description,
        guideline,
        rules,
      })),
      mapping: mapping.map(({ id, to }) => ({ from: id, to: codeOf.get(to ?? '') ?? '' })),
    })
    await done(t('changed', { n: assets }))
    open(`/levels?axis=${set.axis}`)
  }
  return (
    <div className="grid max-w-6xl gap-6">
      <RadioGroup
        label={t('stepBase')}
        required
        value={base}
        onChange={start}
        options={[
          ...offered.map(({ key, name, nameEn }) => ({
            value: key,
            label: t('baseShipped', { name: locale === 'ja' ? name : nameEn }),
          })),
          { value: OWN, label: t('baseOwn') },
        ]}
      />
      <section className="grid gap-3">
        <h2 className="text-base font-700">{t('stepLevels')}</h2>
        <div className="max-w-md">
          <TextField
            label={t('setName')}
            required
            maxLength={60}
            value={draft.name}
            onChange={(name) => setDraft({ ...draft, name })}
          />
        </div>
        <DraftLevels axis={set.axis} draft={draft} onChange={setDraft} />
        {problem && <Banner kind="error" title={t(`problem_${problem}`)} live />}
      </section>
      <section className="grid gap-3">
        <h2 className="text-base font-700">{t('stepMapping')}</h2>
        <div className="max-w-md">
          <DateField label={t('from')} required description={t('fromWhy')} value={from} onChange={setFrom} />
        </div>
        <p className="text-sm text-ink-soft">{t('mappingWhy')}</p>
        <MappingTable set={set} draft={draft} mapping={mapping} usage={usage.data} onChange={setDraft} />
      </section>
      <div className="flex gap-3">
        <Button variant="primary" disabled={!ready} onPress={() => setAsking(true)}>
          {t('confirm')}
        </Button>
      </div>
      <ConfirmDialog
        open={asking}
        onClose={() => setAsking(false)}
        title={t('confirmTitle')}
        consequences={[
          t('confirmDay', { day: shownBoth(from ?? today), name: draft.name }),
          t('confirmAssets', { n: usage.data?.assets ?? 0 }),
          ...(zones > 0 ? [t('confirmZones', { n: zones })] : []),
          t('confirmPast'),
          t('confirmUndo'),
        ]}
        confirmLabel={t('doChange')}
        danger
        onConfirm={adopt}
      />
    </div>
  )
}
