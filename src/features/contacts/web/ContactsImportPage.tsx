import { buttonClass } from '../../../web/kit/button-class.ts'
import { PageHeader } from '../../../web/kit/PageHeader.tsx'
import { Page } from '../../../web/layout/Page.tsx'
import { useText } from '../../../web/locale.ts'
import { SheetImport } from '../../../web/SheetImport.tsx'
import { contactLabels } from '../contacts.labels.ts'
import { client } from './contacts-api.ts'

/** Numbers of counters come in from a list. */
export const ContactsImportPage = () => {
  const t = useText(contactLabels)
  return (
    <Page>
      <PageHeader
        title={t('import')}
        subtitle={t('importWhy')}
        crumbs={[{ label: t('title'), href: '/organisation/contacts' }, { label: t('import') }]}
        actions={
          <a href="/api/contacts/counters.xlsx" download className={buttonClass('tertiary', 'sm')}>
            {t('form')}
          </a>
        }
        printable
      />
      <SheetImport
        help={t('importHelp')}
        preview={(file) => client.contacts.previewSheet({ file })}
        confirm={(file, plan) => client.contacts.confirmSheet({ file, plan })}
      />
    </Page>
  )
}
