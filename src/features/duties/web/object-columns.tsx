import { AppLink } from '../../../web/kit/AppLink.tsx'
import { Button } from '../../../web/kit/Button.tsx'
import { StateShape } from '../../../web/kit/StateShape.tsx'
import type { Column } from '../../../web/kit/table-types.ts'
import { useLocale, useText } from '../../../web/locale.ts'
import { useAddress } from '../../../web/use-address.ts'
import { reasonNames, stateNames } from '../states.labels.ts'
import { AssuranceDay } from './AssuranceDay.tsx'
import type { DutyDetail, DutyObject } from './duties-api.ts'
import { dutyText } from './duty.text.ts'
import { fullDay, nextSentence } from './sentences.ts'
import { stateOfVerdict } from './verdict-words.ts'

export const useObjectColumns = (duty: DutyDetail): Column<DutyObject>[] => {
  const locale = useLocale()
  const t = useText(dutyText)
  const { set } = useAddress()
  return [
    {
      key: 'object',
      header: t('object'),
      rowHeader: true,
      width: '22%',
      cell: ({ name, unitName }) => (
        <>
          {name}
          {unitName && <span className="block text-xs text-ink-soft">{unitName}</span>}
        </>
      ),
    },
    {
      key: 'verdict',
      header: t('verdict'),
      width: '19%',
      cell: ({ verdict, reason, findings }) => {
        const state = stateOfVerdict[verdict]
        return (
          <span className="flex items-start gap-1.5">
            <span className="pt-px">
              <StateShape state={state} />
            </span>
            <span>
              <strong>{stateNames[locale][state]}</strong>
              {reason && <span className="text-ink-soft">（{reasonNames[locale][reason]}）</span>}
              {findings.map(({ code, why }) => (
                <AppLink key={code} href={`/checks/${code}`} plain className="block text-xs text-ink-soft underline">
                  {why}
                </AppLink>
              ))}
            </span>
          </span>
        )
      },
    },
    {
      key: 'proof',
      header: t('proof'),
      width: '18%',
      cell: ({ assurance, dataDate, retroactive, validUntil }) => (
        <>
          <AssuranceDay {...{ assurance, dataDate, retroactive }} />
          {validUntil && (
            <span className="block text-xs text-ink-soft">{t('validUntil', { day: fullDay(validUntil, locale) })}</span>
          )}
          {!assurance && !validUntil && '–'}
        </>
      ),
    },
    {
      key: 'evidence',
      header: t('evidence'),
      width: '19%',
      cell: ({ evidence }) => {
        const counted = evidence.filter(({ withdrawn }) => !withdrawn)
        return counted.length === 0 ? (
          '–'
        ) : (
          <a href="#evidence" className="text-main underline underline-offset-2">
            {counted.map(({ name }) => name).join('、')}
          </a>
        )
      },
    },
    {
      key: 'act',
      header: t('act'),
      width: '22%',
      cell: ({ id, name, next, verdict }) => (
        <span className="flex items-start justify-between gap-2">
          <span>{next ? nextSentence(next, locale, stateOfVerdict[verdict]) : '–'}</span>
          {duty.can.attach && (
            <span className="no-print">
              <Button
                size="sm"
                variant="secondary"
                aria-label={`${name} ${t('attach')}`}
                onPress={() => set({ do: 'attach', object: id })}
              >
                {t('attachHere')}
              </Button>
            </span>
          )}
        </span>
      ),
    },
  ]
}
