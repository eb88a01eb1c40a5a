import { Fragment } from 'react'
import { verbAreas, verbNames } from '../../../../core/permission.labels.ts'
import { useLocale, useText } from '../../../../web/locale.ts'
import type { Role } from '../../web/people-api.ts'
import { rolesLabels } from '../roles.labels.ts'

/** A line for every permission, grouped by area, a column for every role. */
export const RoleMatrix = ({ roles }: { roles: readonly Role[] }) => {
  const t = useText(rolesLabels)
  const locale = useLocale()
  return (
    <div
      role="region"
      aria-label={t('matrix')}
      tabIndex={0}
      className="print-flow scroll-shadow focus-inset overflow-auto border-y border-line"
    >
      <table className="w-full text-sm">
        <caption className="sr-only">{t('matrix')}</caption>
        <thead>
          <tr className="border-b border-line">
            <th scope="col" className="px-2 py-2 text-left align-bottom">
              {t('verb')}
            </th>
            {roles.map(({ code, nameJa, nameEn }) => (
              <th key={code} scope="col" className="w-24 px-1 py-2 text-center align-bottom text-xs wrap-normal">
                {locale === 'ja' ? nameJa : nameEn}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {verbAreas.map(({ area, name, verbs }) => (
            <Fragment key={area}>
              <tr className="bg-solid-gray-50">
                <th colSpan={roles.length + 1} scope="rowgroup" className="px-2 py-1 text-left">
                  {name[locale]}
                </th>
              </tr>
              {verbs.map((verb) => (
                <tr key={verb} className="border-t border-line-soft">
                  <th scope="row" className="py-1 pr-2 pl-5 text-left font-400">
                    {verbNames[verb][locale]}
                  </th>
                  {roles.map((role) => (
                    <td key={role.code} className="px-1 py-1 text-center">
                      <Mark may={role.verbs.includes(verb)} words={t(role.verbs.includes(verb) ? 'yes' : 'no')} />
                    </td>
                  ))}
                </tr>
              ))}
            </Fragment>
          ))}
        </tbody>
      </table>
    </div>
  )
}

const Mark = ({ may, words }: { may: boolean; words: string }) => (
  <>
    <span aria-hidden="true" className={may ? 'font-700' : 'text-ink-soft'}>
      {may ? '○' : '–'}
    </span>
    <span className="sr-only">{words}</span>
  </>
)
