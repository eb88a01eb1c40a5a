import { useState } from 'react'
import { DateField } from '../../../web/kit/DateField.tsx'
import { Select } from '../../../web/kit/Select.tsx'
import { TextField } from '../../../web/kit/TextField.tsx'
import { useLocale, useText } from '../../../web/locale.ts'
import { useAddress } from '../../../web/use-address.ts'
import { useDone } from '../../../web/use-done.ts'
import { ImportTransfer } from '../../registers/web/ImportTransfer.tsx'
import { listKindLabels } from '../outside-lists.labels.ts'
import { listKinds } from '../outside-lists.schema.ts'
import { client } from './terminals-api.ts'
import { outsideListsText } from './outside-lists.text.ts'

type Props = { file: File; layout: string; count: number; onTaken: () => void }

/** What the list is, of which day, and how it came here. */
export const ListImportForm = ({ file, layout, count, onTaken }: Props) => {
  const t = useText(outsideListsText)
  const locale = useLocale()
  const done = useDone()
  const { open } = useAddress()
  const [kind, setKind] = useState<(typeof listKinds)[number]>('authenticationServer')
  const [source, setSource] = useState('')
  const [takenOn, setTakenOn] = useState<string | null>(null)
  const [tried, setTried] = useState(false)
  const lacking = (empty: boolean) => (tried && empty ? { error: t('needed') } : {})
  return (
    <>
      <section className="flex flex-col gap-4">
        <h2 className="text-lg font-700">{t('about')}</h2>
        <Select
          label={t('kind')}
          required
          options={listKinds.map((value) => ({ value, label: listKindLabels[value][locale] }))}
          value={kind}
          onChange={(value) => setKind(listKinds.find((one) => one === value) ?? kind)}
        />
        <TextField
          label={t('source')}
          description={t('sourceHelp')}
          required
          maxLength={200}
          value={source}
          onChange={setSource}
          {...lacking(!source.trim())}
        />
        <DateField
          label={t('takenOn')}
          description={t('takenOnHelp')}
          required
          value={takenOn}
          onChange={setTakenOn}
          {...lacking(takenOn === null)}
        />
      </section>
      <ImportTransfer
        count={count}
        onConfirm={async (values) => {
          setTried(true)
          if (takenOn === null || !source.trim()) return
          const { id } = await client.outsideLists.import({ file, layout, kind, source, takenOn, ...values })
          onTaken()
          await done(t('imported'))
          open(`/outside-lists/${id}`)
        }}
      />
    </>
  )
}
