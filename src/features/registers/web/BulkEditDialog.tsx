import { useState } from 'react'
import { Banner } from '../../../web/kit/Banner.tsx'
import { Button } from '../../../web/kit/Button.tsx'
import { Dialog } from '../../../web/kit/Dialog.tsx'
import { Form } from '../../../web/kit/Form.tsx'
import { RadioGroup } from '../../../web/kit/RadioGroup.tsx'
import { Select } from '../../../web/kit/Select.tsx'
import { Table } from '../../../web/kit/Table.tsx'
import { TextField } from '../../../web/kit/TextField.tsx'
import { useForm } from '../../../web/kit/use-form.ts'
import { useText } from '../../../web/locale.ts'
import { problemOf } from '../../../web/problem.ts'
import { useDone } from '../../../web/use-done.ts'
import type { BulkAsked, BulkCalls, BulkField, BulkShown } from './register-list.types.ts'
import { registersText } from './registers.text.ts'

type BulkEditProps = {
  calls: BulkCalls
  fields: readonly BulkField[]
  chosen: readonly string[]
  listed: { search: string; filters: string; total: number }
  onClose: () => void
  onDone: () => void
}

/** One field of many rows: what would change is shown first. */
export const BulkEditDialog = ({ calls, fields, chosen, listed, onClose, onDone }: BulkEditProps) => {
  const t = useText(registersText)
  const done = useDone()
  const [looked, setLooked] = useState<{ asked: BulkAsked; shown: BulkShown } | null>(null)
  const [pending, setPending] = useState(false)
  const [failure, setFailure] = useState('')
  const form = useForm({ which: chosen.length > 0 ? 'chosen' : 'listed', key: null as string | null, value: '' })
  const options = fields.find(({ key }) => key === form.values.key)?.options
  const look = async ({ which, key, value }: typeof form.values) => {
    const { search, filters } = listed
    const asked = { search, filters, key: key ?? '', value, ...(which === 'chosen' ? { ids: [...chosen] } : {}) }
    setFailure('')
    setLooked({ asked, shown: await calls.preview(asked) })
  }
  const confirm = async ({ asked, shown }: NonNullable<typeof looked>) => {
    setPending(true)
    try {
      const { changed } = await calls.confirm({ ...asked, plan: shown.plan })
      await done(t('bulkDone', { n: changed }))
      onDone()
    } catch (error) {
      setFailure(problemOf(error).message)
    } finally {
      setPending(false)
    }
  }
  return (
    <Dialog open onClose={onClose} title={t('bulk')} wide>
      <Form
        form={form}
        submitLabel={t('bulkLook')}
        onCancel={onClose}
        validate={({ key }) => (key ? {} : { key: t('needed') })}
        onSubmit={look}
      >
        <RadioGroup
          label={t('bulkWhich')}
          options={[
            ...(chosen.length > 0 ? [{ value: 'chosen', label: t('bulkChosen', { n: chosen.length }) }] : []),
            { value: 'listed', label: t('bulkListed', { n: listed.total }) },
          ]}
          value={form.values.which}
          onChange={(which) => form.set({ which })}
        />
        <Select
          label={t('bulkField')}
          required
          options={fields.map(({ key, label }) => ({ value: key, label }))}
          {...form.field('key')}
          onChange={(key) => form.set({ key, value: '' })}
        />
        {options ? (
          <Select
            label={t('bulkValue')}
            placeholder={t('empty')}
            options={options}
            value={form.values.value || null}
            onChange={(value) => form.set({ value: value ?? '' })}
          />
        ) : (
          <TextField label={t('bulkValue')} description={t('bulkValueHelp')} {...form.field('value')} />
        )}
      </Form>
      {looked && (
        <section className="mt-5" aria-live="polite">
          <p className="mb-2 font-700">{t('bulkCounts', looked.shown.counts)}</p>
          <BulkRows shown={looked.shown} />
          {failure && <Banner kind="error" title={failure} live />}
          <div className="mt-4">
            {looked.shown.counts.change > 0 ? (
              <Button pending={pending} onPress={() => void confirm(looked)}>
                {t('bulkConfirm', { n: looked.shown.counts.change })}
              </Button>
            ) : (
              <p>{t('bulkNothing')}</p>
            )}
          </div>
        </section>
      )}
    </Dialog>
  )
}

const BulkRows = ({ shown }: { shown: BulkShown }) => {
  const t = useText(registersText)
  const rows = [...shown.refused, ...shown.rows.map((row) => ({ ...row, reason: '', remedy: '' }))]
  type Row = (typeof rows)[number]
  const refused = shown.refused.length > 0
  return (
    <div className="max-h-64 overflow-auto">
      <Table
        caption={t('bulk')}
        whole
        rows={rows}
        rowKey={(row) => row.id}
        empty={null}
        columns={[
          { key: 'number', header: t('number'), cell: (row: Row) => row.number },
          { key: 'name', header: t('name'), rowHeader: true, cell: (row: Row) => row.name },
          { key: 'before', header: t('before'), cell: (row: Row) => row.before || '–' },
          { key: 'after', header: t('after'), cell: (row: Row) => (row.reason ? '–' : row.after || '–') },
          ...(refused
            ? [{ key: 'reason', header: t('reason'), cell: (row: Row) => `${row.reason}${row.remedy}` }]
            : []),
        ]}
      />
      {shown.counts.change > shown.rows.length && (
        <p className="text-sm text-ink-soft">{t('bulkFirst', { n: shown.rows.length })}</p>
      )}
    </div>
  )
}
