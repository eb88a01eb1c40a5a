import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Fetched } from '../../../web/Fetched.tsx'
import { AppLink } from '../../../web/kit/AppLink.tsx'
import { Banner } from '../../../web/kit/Banner.tsx'
import { Button } from '../../../web/kit/Button.tsx'
import { buttonClass } from '../../../web/kit/button-class.ts'
import { Checkbox } from '../../../web/kit/Checkbox.tsx'
import { EmptyState } from '../../../web/kit/EmptyState.tsx'
import { PageHeader } from '../../../web/kit/PageHeader.tsx'
import { Tag } from '../../../web/kit/Tag.tsx'
import { Page } from '../../../web/layout/Page.tsx'
import { useText } from '../../../web/locale.ts'
import { useAddress } from '../../../web/use-address.ts'
import { useMay } from '../../auth/web/use-may.ts'
import { contactLabels } from '../contacts.labels.ts'
import { ContactDialog } from './ContactDialog.tsx'
import { ContactLines } from './ContactLines.tsx'
import { type Contact, type ContactTreeData, query } from './contacts-api.ts'
import { IntervalDialog } from './IntervalDialog.tsx'
import { shownBoth } from '../../../web/shown-day.ts'

/** 緊急連絡網: who calls whom with which numbers; made to be printed before the network is down. */
export const ContactsPage = () => {
  const t = useText(contactLabels)
  const { may } = useMay()
  const found = useQuery(query.contacts.tree.queryOptions({ input: {} }))
  return (
    <Page>
      <PageHeader
        title={t('title')}
        subtitle={<span className="no-print">{t('why')}</span>}
        crumbs={[{ label: t('organisation'), href: '/organisation' }, { label: t('title') }]}
        actions={
          <>
            {may('contacts.write') && <AppLink href="/organisation/contacts/import">{t('import')}</AppLink>}
            <a href="/api/contacts/sheet.xlsx" download className={buttonClass('tertiary', 'sm')}>
              {t('excel')}
            </a>
          </>
        }
        printable
      />
      <Fetched query={found}>{(tree) => <Tree tree={tree} />}</Fetched>
    </Page>
  )
}

const Tree = ({ tree }: { tree: ContactTreeData }) => {
  const t = useText(contactLabels)
  const { get, set } = useAddress()
  const { may, everywhere } = useMay()
  const [open, setOpen] = useState<Contact | 'new' | null>(null)
  const [setting, setSetting] = useState(false)
  const { entries, verifyMonths: months, decided } = tree
  const alarmed = entries.filter(({ alarms }) => alarms.length > 0)
  const only = get('only') === 'alarms' && alarmed.length > 0
  return (
    <>
      <div className="mb-3 flex flex-wrap items-center justify-between gap-x-6 gap-y-1">
        <p className="font-700">
          {tree.organisation}　{t('asOf', { day: shownBoth(tree.day) })}　
          <span className="ml-3 border-2 border-red-900 px-2 text-red-1000">{t('mark')}</span>
        </p>
        <p className="flex flex-wrap items-center gap-2 text-sm">
          {t('intervalLine', { months })} <Tag>{t(decided ? 'decidedValue' : 'defaultValue')}</Tag>
          {everywhere('contacts.write') && (
            <span className="no-print">
              <Button variant="tertiary" size="sm" onPress={() => setSetting(true)}>
                {t('intervalTitle')}
              </Button>
            </span>
          )}
        </p>
      </div>
      {alarmed.length > 0 && (
        <div className="no-print mb-3">
          <Banner kind="warning" title={t('alarmTitle', { n: alarmed.length })}>
            <p>{t('alarmWhy', { months })}</p>
            <Checkbox label={t('onlyAlarms')} value={only} onChange={(next) => set({ only: next ? 'alarms' : null })} />
          </Banner>
        </div>
      )}
      {entries.length === 0 ? (
        <EmptyState title={t('empty')} next={may('contacts.write') && t('emptyNext')} />
      ) : (
        <ContactLines entries={only ? alarmed : entries} flat={only} onEdit={setOpen} />
      )}
      {may('contacts.write') && (
        <div className="no-print mt-4">
          <Button variant="secondary" onPress={() => setOpen('new')}>
            {t('add')}
          </Button>
        </div>
      )}
      {open && (
        <ContactDialog
          key={open === 'new' ? 'new' : open.id}
          row={open === 'new' ? null : open}
          entries={entries}
          onClose={() => setOpen(null)}
        />
      )}
      {setting && <IntervalDialog months={months} onClose={() => setSetting(false)} />}
    </>
  )
}
