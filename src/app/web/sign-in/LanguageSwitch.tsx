import { Button } from '../../../web/kit/Button.tsx'
import { setLocale, useLocale, useText } from '../../../web/locale.ts'
import { signInLabels } from './sign-in.labels.ts'

/** For pages without the menu of the signed-in. */
export const LanguageSwitch = () => {
  const t = useText(signInLabels)
  const other = useLocale() === 'ja' ? 'en' : 'ja'
  return (
    <Button variant="tertiary" size="sm" onPress={() => setLocale(other)}>
      <span lang={other}>{t('language')}</span>
    </Button>
  )
}
