import type { UseQueryResult } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import { fullDay } from '../../../features/duties/web/sentences.ts'
import { Fetched } from '../../../web/Fetched.tsx'
import { AppLink } from '../../../web/kit/AppLink.tsx'
import { Banner } from '../../../web/kit/Banner.tsx'
import { Button } from '../../../web/kit/Button.tsx'
import { buttonClass } from '../../../web/kit/button-class.ts'
import { DateField } from '../../../web/kit/DateField.tsx'
import { useLocale, useText } from '../../../web/locale.ts'
import type { PastDay } from './home-api.ts'
import { pastText } from './past.text.ts'

type PastDayControlProps = { today: string; onPick: (day: string) => void }

/** Asks for a past day whose marks are to be shown. Small, and closed until it is wanted. */
export const PastDayControl = ({ today, onPick }: PastDayControlProps) => {
  const t = useText(pastText)
  const box = useRef<HTMLDetailsElement>(null)
  const [day, setDay] = useState<string | null>(null)
  const [fault, setFault] = useState<string>()
  const show = () => {
    if (day === null) return setFault(t('need'))
    if (day >= today) return setFault(t('notPast'))
    box.current?.removeAttribute('open')
    onPick(day)
  }
  return (
    <details
      ref={box}
      className="relative"
      onKeyDown={(event) => event.key === 'Escape' && box.current?.removeAttribute('open')}
    >
      <summary className={`${buttonClass('tertiary', 'sm')} list-none`}>
        {t('open')} <span aria-hidden="true">▾</span>
      </summary>
      <form
        noValidate
        className="absolute top-full right-0 z-20 mt-1 w-64 rounded-8 border border-line bg-white p-4 shadow-1"
        onSubmit={(event) => {
          event.preventDefault()
          show()
        }}
      >
        <DateField
          label={t('day')}
          required
          value={day}
          error={fault}
          onChange={(next) => {
            setDay(next)
            setFault(undefined)
          }}
        />
        <Button type="submit" size="sm" variant="secondary">
          {t('show')}
        </Button>
      </form>
    </details>
  )
}

/** A past day on its way, or why it does not come, with the way back. */
export const PastDayWaiting = ({ past }: { past: UseQueryResult<PastDay> }) => {
  const t = useText(pastText)
  return (
    <>
      <Fetched query={past} lines={14}>
        {() => null}
      </Fetched>
      <p className="my-3">
        <AppLink href="/">{t('back')}</AppLink>
      </p>
    </>
  )
}

/** Says plainly that what is shown is not today, on paper too, and leads back. */
export const PastDayBanner = ({ day, onBack }: { day: string; onBack: () => void }) => {
  const locale = useLocale()
  const t = useText(pastText)
  const back = (
    <span className="no-print">
      <Button size="sm" variant="secondary" onPress={onBack}>
        {t('back')}
      </Button>
    </span>
  )
  return (
    <div className="sticky top-0 z-10 mb-3 bg-white py-1 print:static">
      <Banner kind="info" title={t('banner', { day: fullDay(day, locale) })} actions={back} live>
        {t('bannerWhat')}
      </Banner>
    </div>
  )
}
