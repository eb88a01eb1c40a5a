import { Button } from '../../../web/kit/Button.tsx'
import { Tag } from '../../../web/kit/Tag.tsx'
import { VisuallyHidden } from '../../../web/kit/VisuallyHidden.tsx'
import { useLocale, useText } from '../../../web/locale.ts'
import { useDone } from '../../../web/use-done.ts'
import { actingText, holdersText } from '../../people/holders.text.ts'
import { contactLabels } from '../contacts.labels.ts'
import { client, type Contact } from './contacts-api.ts'
import { shownDay } from '../../../web/shown-day.ts'

type Props = {
  entry: Contact
  depth: number
  acts: boolean
  first: boolean
  last: boolean
  onEdit: () => void
  onRemove: () => void
}

/** One entry: who, their numbers in the order in which they are tried, when somebody last tried them. */
export const ContactLine = ({ entry, depth, acts, first, last, onEdit, onRemove }: Props) => {
  const t = useText(contactLabels)
  const locale = useLocale()
  const done = useDone()
  const { id, kind, name, phones, email, note, verifiedOn, verifiedBy, alarms, editable, pointOfContact } = entry
  const verify = async () => {
    await client.contacts.verify({ id })
    await done(t('verified', { name }))
  }
  const move = async (direction: 'up' | 'down') => {
    await client.contacts.move({ id, direction })
    await done(t('saved'))
  }
  return (
    <tr className="border-b border-line align-top">
      <th scope="row" className="px-2 py-1.5 text-left font-400">
        <div style={{ paddingInlineStart: `${depth * 1.25}rem` }} className="flex gap-1">
          {depth > 0 && <span aria-hidden="true">└</span>}
          <div>
            <span className="font-700">{name}</span> {kind === 'post' && <span>{holdersText(entry, locale)}</span>}{' '}
            {entry.acting && <span>{actingText(entry.acting, locale)}</span>}{' '}
            {pointOfContact && <Tag tone="blue">{t('poc')}</Tag>}
            {note && <span className="block text-xs text-ink-soft">{note}</span>}
          </div>
        </div>
      </th>
      <td className="px-2 py-1.5">
        <ol>
          {phones.map(({ number, hours, personal }, index) => (
            <li key={index} className="whitespace-nowrap">
              <span className="font-700 tabular-nums">{number}</span>
              {hours && <span className="ml-2 text-ink-soft">{hours}</span>}
              {personal && (
                <>
                  {' '}
                  <Tag>{t('personal')}</Tag>
                </>
              )}
            </li>
          ))}
        </ol>
        {email && <span className="break-all">{email}</span>}
      </td>
      <td className="px-2 py-1.5">
        {verifiedOn && (
          <span className="block whitespace-nowrap">
            {shownDay(verifiedOn)} <span className="text-ink-soft">{verifiedBy}</span>
          </span>
        )}
        {alarms.map((alarm) => (
          <span key={alarm} className="mr-1">
            <Tag tone={alarm === 'old' || alarm === 'neverVerified' ? 'yellow' : 'red'}>{t(alarm)}</Tag>
          </span>
        ))}
      </td>
      {acts && (
        <td className="no-print px-2 py-1">
          {editable && (
            <span className="flex items-center gap-1 whitespace-nowrap">
              <Button variant="secondary" size="sm" onPress={() => void verify()}>
                <span aria-hidden="true">{t('verify')}</span>
                <VisuallyHidden>{t('verifyName', { name })}</VisuallyHidden>
              </Button>
              <Button variant="tertiary" size="sm" onPress={onEdit}>
                {t('edit')}
              </Button>
              <Button variant="tertiary" size="sm" disabled={first} onPress={() => void move('up')}>
                <span aria-hidden="true">↑</span>
                <VisuallyHidden>{t('up', { name })}</VisuallyHidden>
              </Button>
              <Button variant="tertiary" size="sm" disabled={last} onPress={() => void move('down')}>
                <span aria-hidden="true">↓</span>
                <VisuallyHidden>{t('down', { name })}</VisuallyHidden>
              </Button>
              <Button variant="tertiary" size="sm" onPress={onRemove}>
                {t('remove')}
              </Button>
            </span>
          )}
        </td>
      )}
    </tr>
  )
}
