import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Button } from '../../../web/kit/Button.tsx'
import { Checkbox } from '../../../web/kit/Checkbox.tsx'
import { Dialog } from '../../../web/kit/Dialog.tsx'
import { FilterSelect } from '../../../web/kit/FilterSelect.tsx'
import { Form } from '../../../web/kit/Form.tsx'
import { Tag } from '../../../web/kit/Tag.tsx'
import { TextField } from '../../../web/kit/TextField.tsx'
import { useForm } from '../../../web/kit/use-form.ts'
import { useText } from '../../../web/locale.ts'
import { useDone } from '../../../web/use-done.ts'
import { client, query, type SavedView } from './registers-api.ts'
import { registersText } from './registers.text.ts'
import type { ListState } from './use-list-state.ts'

type SavedViewsProps = { register: string; state: ListState }

/** Views of this list that were saved: chosen, saved, shared, removed. */
export const SavedViews = ({ register, state }: SavedViewsProps) => {
  const t = useText(registersText)
  const { data: views = [] } = useQuery(query.registers.savedViews.queryOptions({ input: { register } }))
  const [open, setOpen] = useState<'save' | 'manage' | null>(null)
  const present = { search: state.search, filters: state.filtersText, sort: state.sort, columns: state.shown }
  const current = views.find((view) => JSON.stringify(view.query) === JSON.stringify(present))
  return (
    <>
      {views.length > 0 && (
        <FilterSelect
          inline
          label={t('views')}
          all={t('shownAtFirst')}
          value={current?.id ?? null}
          onPick={(id) => state.setAll(views.find((view) => view.id === id)?.query ?? null)}
          options={views.map(({ id, name, own, owner }) => ({
            value: id,
            label: own ? name : t('ofOthers', { name, owner }),
          }))}
        />
      )}
      <Button variant="tertiary" size="sm" onPress={() => setOpen('save')}>
        {t('saveView')}
      </Button>
      {views.some(({ own }) => own) && (
        <Button variant="tertiary" size="sm" onPress={() => setOpen('manage')}>
          {t('manageViews')}
        </Button>
      )}
      {open === 'save' && <SaveView register={register} view={present} onClose={() => setOpen(null)} />}
      {open === 'manage' && <ManageViews views={views.filter(({ own }) => own)} onClose={() => setOpen(null)} />}
    </>
  )
}

const SaveView = (props: { register: string; view: SavedView['query']; onClose: () => void }) => {
  const t = useText(registersText)
  const done = useDone()
  const form = useForm({ name: '', shared: false })
  return (
    <Dialog open onClose={props.onClose} title={t('saveViewTitle')}>
      <p className="mb-4">{t('saveViewWhy')}</p>
      <Form
        form={form}
        submitLabel={t('save')}
        onCancel={props.onClose}
        validate={({ name }) => (name.trim() ? {} : { name: t('nameNeeded') })}
        onSubmit={async ({ name, shared }) => {
          await client.registers.saveView({ register: props.register, name, shared, query: props.view })
          form.settle({ name, shared })
          await done(t('viewSaved'))
          props.onClose()
        }}
      >
        <TextField label={t('viewName')} required maxLength={60} {...form.field('name')} />
        <Checkbox label={t('share')} {...form.field('shared')} />
      </Form>
    </Dialog>
  )
}

const ManageViews = ({ views, onClose }: { views: readonly SavedView[]; onClose: () => void }) => {
  const t = useText(registersText)
  const done = useDone()
  const remove = async (id: string) => {
    await client.registers.removeView({ id })
    await done(t('viewRemoved'))
  }
  const share = async ({ id, shared }: SavedView) => {
    await client.registers.updateView({ id, shared: !shared })
    await done(t('shared'))
  }
  return (
    <Dialog open onClose={onClose} title={t('manageTitle')}>
      {views.length === 0 && <p>{t('noViews')}</p>}
      <ul>
        {views.map((view) => (
          <li key={view.id} className="flex flex-wrap items-center gap-3 border-b border-line-soft py-1.5">
            <span className="min-w-0 flex-1">{view.name}</span>
            {view.shared && <Tag>{t('sharedTag')}</Tag>}
            <Button variant="tertiary" size="sm" onPress={() => void share(view)}>
              {t(view.shared ? 'unshare' : 'shareIt')}
            </Button>
            <Button variant="tertiary" size="sm" onPress={() => void remove(view.id)}>
              {t('removeView')}
            </Button>
          </li>
        ))}
      </ul>
    </Dialog>
  )
}
