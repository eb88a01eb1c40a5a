import { useState } from 'react'
import { Banner } from '../../../web/kit/Banner.tsx'
import { Button } from '../../../web/kit/Button.tsx'
import { EmptyState } from '../../../web/kit/EmptyState.tsx'
import { useLocale, useText } from '../../../web/locale.ts'
import { problemOf } from '../../../web/problem.ts'
import { useAddress } from '../../../web/use-address.ts'
import { useDone } from '../../../web/use-done.ts'
import { client } from './programme-api.ts'
import { programmeText } from './programme.text.ts'
import { yearName } from './year-name.ts'

type Props = { fiscalYear: number; years: readonly number[]; write: boolean }

/** A year without a programme: one button makes a draft of it. */
export const ProposeEmpty = ({ fiscalYear, years, write }: Props) => {
  const t = useText(programmeText)
  const locale = useLocale()
  const year = yearName(fiscalYear, locale)
  const may = write && years.slice(-2).includes(fiscalYear)
  return (
    <EmptyState
      title={t('noneTitle', { year })}
      reason={t('noneReason')}
      next={t(may ? 'noneNext' : 'noneForYou')}
      action={may && <ProposeButton fiscalYear={fiscalYear} />}
    />
  )
}

const ProposeButton = ({ fiscalYear }: { fiscalYear: number }) => {
  const t = useText(programmeText)
  const locale = useLocale()
  const done = useDone()
  const { set } = useAddress()
  const [pending, setPending] = useState(false)
  const [problem, setProblem] = useState('')
  const propose = async () => {
    setPending(true)
    setProblem('')
    try {
      const { lines, left } = await client.programme.propose({ fiscalYear })
      set({ year: String(fiscalYear), id: null })
      await done(t('proposed', { lines, left }))
    } catch (error) {
      setProblem(problemOf(error).message)
    } finally {
      setPending(false)
    }
  }
  return (
    <>
      {problem && <Banner kind="error" title={problem} live />}
      <Button pending={pending} onPress={() => void propose()}>
        {t('propose', { year: yearName(fiscalYear, locale) })}
      </Button>
    </>
  )
}
