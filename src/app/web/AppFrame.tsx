import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Outlet, useRouterState } from '@tanstack/react-router'
import { useEffect, useRef } from 'react'
import { ObjectFindings } from '../../features/checks/web/ObjectFindings.tsx'
import { ObjectWhereabouts } from '../../features/media/web/ObjectWhereabouts.tsx'
import { NotificationBell } from '../../features/notifications/web/NotificationBell.tsx'
import { ObjectDutiesContext, ObjectNoticesContext } from '../../features/registers/web/object-duties.ts'
import { Fetched } from '../../web/Fetched.tsx'
import { AppLink } from '../../web/kit/AppLink.tsx'
import { AppShell } from '../../web/layout/AppShell.tsx'
import { useLocale, useText } from '../../web/locale.ts'
import { client, query, type Me } from './api.ts'
import { FirstStepPage } from './first-step/FirstStepPage.tsx'
import { useSignOut } from './first-step/use-sign-out.ts'
import { frameLabels } from './frame.labels.ts'
import { ObjectDuties } from './object-duties/ObjectDuties.tsx'
import { navigationLabels, navigationOf } from './navigation.ts'

/** Everything behind sign-in: who is here, where one can go, and the page. What is owed first stands in the place of all that; the address stays. */
export const AppFrame = () => {
  const me = useQuery(query.me.get.queryOptions({ input: {}, staleTime: 60_000 }))
  return <Fetched query={me}>{(known) => (known.first ? <FirstStepPage me={known} /> : <Frame me={known} />)}</Fetched>
}

const objectDuties = (objectId: string) => (
  <>
    <ObjectDuties objectId={objectId} />
    <ObjectFindings objectId={objectId} />
  </>
)

const Frame = ({ me }: { me: Me }) => {
  const path = useRouterState({ select: (state) => state.location.pathname })
  const nav = useText(navigationLabels)
  useKeptLocale(me)
  const signOut = useSignOut(me.organisation.code)
  const { displayName, posts } = me.account
  const post = posts.join('・')
  return (
    <AppShell
      organisation={me.organisation.name}
      user={post ? { name: displayName, post } : { name: displayName }}
      onSignOut={() => void signOut()}
      nav={navigationOf(me, nav)}
      path={path}
      bell={<NotificationBell />}
      notice={me.organisation.isSample && <SampleNotice canDelete={me.everywhere.includes('sample.write')} />}
    >
      <ObjectDutiesContext value={objectDuties}>
        <ObjectNoticesContext value={noticesOf}>
          <Outlet />
        </ObjectNoticesContext>
      </ObjectDutiesContext>
    </AppShell>
  )
}

/** Where an object is that is not in its place stands on its page, whatever its register. */
const noticesOf = (objectId: string) => <ObjectWhereabouts objectId={objectId} />

const SampleNotice = ({ canDelete }: { canDelete: boolean }) => {
  const t = useText(frameLabels)
  return (
    <p role="note" className="no-print flex flex-wrap gap-x-4 border-b border-line bg-yellow-50 px-5 py-1 text-sm">
      {t('sample')}
      {canDelete && <AppLink href="/sample">{t('sampleDelete')}</AppLink>}
    </p>
  )
}

/** The language chosen in the menu is kept with the account, once per choice. */
const useKeptLocale = (me: Me): void => {
  const locale = useLocale()
  const queries = useQueryClient()
  const sent = useRef(me.locale)
  useEffect(() => {
    if (locale === sent.current) return
    sent.current = locale
    void client.me.preferences({ locale }).then(
      // What the server words itself (who acts, heads) is asked for again in the new language.
      () => queries.invalidateQueries(),
      () => undefined,
    )
  }, [locale, queries])
}
