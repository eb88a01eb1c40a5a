import { useState } from 'react'
import { PageHeader } from '../../../web/kit/PageHeader.tsx'
import type { Option } from '../../../web/kit/Select.tsx'
import { Page } from '../../../web/layout/Page.tsx'
import { useText } from '../../../web/locale.ts'
import { configurationsText } from './configurations.text.ts'
import { ObjectChooser } from './ObjectChooser.tsx'

const cell = 'border border-line px-3 py-2 text-left align-top'

/** The form that a vendor signs: printed, or saved as PDF. */
export const BlankFormPage = () => {
  const t = useText(configurationsText)
  const [objects, setObjects] = useState<readonly Option[]>([])
  // A blank that a hand writes into; a screen reader is told so by the heading of its row.
  const empty = (height: string) => <td className={`${cell} ${height}`}>&nbsp;</td>
  return (
    <Page>
      <PageHeader
        title={t('formTitle')}
        crumbs={[{ label: t('title'), href: '/configuration-confirmations' }, { label: t('blank') }]}
        printable
      />
      <div className="no-print mb-4 max-w-xl">
        <p className="mb-2 text-sm text-ink-soft">{t('formChoose')}</p>
        <ObjectChooser value={objects} onChange={setObjects} />
      </div>
      <p className="mb-3">{t('formBody')}</p>
      <table className="w-[calc(100%-1px)] border-collapse">
        <tbody>
          <tr>
            <th scope="row" className={`${cell} w-56`}>
              {t('about')}
            </th>
            <td className={`${cell} h-24`}>
              <ul>
                {objects.map(({ value, label, description }) => (
                  <li key={value}>
                    {label} {description}
                  </li>
                ))}
              </ul>
            </td>
          </tr>
          <tr>
            <th scope="row" className={cell}>
              {t('statement')}
            </th>
            {empty('h-40')}
          </tr>
          <tr>
            <th scope="row" className={cell}>
              {t('formDay')}
            </th>
            {empty('h-12')}
          </tr>
          <tr>
            <th scope="row" className={cell}>
              {t('formFile')}
            </th>
            {empty('h-12')}
          </tr>
          <tr>
            <th scope="row" className={cell}>
              {t('formHash')}
            </th>
            {empty('h-16')}
          </tr>
          <tr>
            <th scope="row" className={cell}>
              {t('formSign')}
            </th>
            {empty('h-24')}
          </tr>
        </tbody>
      </table>
    </Page>
  )
}
