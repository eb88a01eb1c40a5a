import { Banner } from '../../../web/kit/Banner.tsx'
import { useText } from '../../../web/locale.ts'
import type { Disposal } from './disposals-api.ts'
import { disposalsText } from './disposals.text.ts'

/** How the serials of the certificate compare with those of the register. */
export const SerialCheck = ({ serials }: { serials: NonNullable<Disposal['serials']> }) => {
  const t = useText(disposalsText)
  const { same, similar, missing, unknown, twice } = serials
  const stray = unknown.filter(({ object }) => object === null).map(({ serial }) => serial)
  const others = unknown.flatMap(({ serial, object }) => (object ? [{ serial, ...object }] : []))
  const wrong = missing.length + unknown.length > 0
  const list = (all: readonly string[]) => all.join('、')
  return (
    <section className="flex flex-col gap-2">
      <h2 className="font-700">{t('serials')}</h2>
      {wrong ? (
        <Banner kind="error" title={t('disagree')}>
          {missing.length > 0 && <p>{t('missing', { serials: list(missing) })}</p>}
          {stray.length > 0 && <p>{t('unknown', { serials: list(stray) })}</p>}
          {others.map((one) => (
            <p key={one.serial}>{t('ofOther', one)}</p>
          ))}
          <p>{t('disagreeNext')}</p>
        </Banner>
      ) : (
        <Banner kind="success" title={t('agree', { n: same.length + similar.length })} />
      )}
      {similar.length > 0 && (
        <Banner kind="info" title={t('similar')}>
          {similar.map(({ register, certificate }) => (
            <p key={register}>
              {register} ／ {certificate}
            </p>
          ))}
        </Banner>
      )}
      {twice.length > 0 && <Banner kind="warning" title={t('twice', { serials: list(twice) })} />}
    </section>
  )
}
