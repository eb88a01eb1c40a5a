import { createRootRoute, createRoute, lazyRouteComponent, Outlet, type RouteComponent } from '@tanstack/react-router'

const rootRoute = createRootRoute({ component: Outlet })

const plain = (path: string, component: RouteComponent) => createRoute({ getParentRoute: () => rootRoute, path, component })

const frame = createRoute({
  getParentRoute: () => rootRoute,
  id: 'frame',
  component: lazyRouteComponent(() => import('./AppFrame.tsx'), 'AppFrame'),
})
const page = (path: string, component: RouteComponent) => createRoute({ getParentRoute: () => frame, path, component })

const SignInPage = lazyRouteComponent(() => import('./sign-in/SignInPage.tsx'), 'SignInPage')

/** Outside the frame: nobody is signed in yet. */
const plainRoutes = [
  plain('/sign-in', SignInPage),
  plain('/o/$code/sign-in', SignInPage),
  plain('/setup', lazyRouteComponent(() => import('./setup/SetupPage.tsx'), 'SetupPage')),
  // The gallery is for building the kit: `vite` or `vite build --mode gallery` show it, a production build leaves it out.
  ...(import.meta.env.MODE === 'production'
    ? []
    : [plain('/_kit', lazyRouteComponent(() => import('../../web/gallery/GalleryPage.tsx'), 'GalleryPage'))]),
]

const pages = [
  page('/', lazyRouteComponent(() => import('./home/HomePage.tsx'), 'HomePage')),
  page('/todo', lazyRouteComponent(() => import('./todo/TodoPage.tsx'), 'TodoPage')),
  page('/start', lazyRouteComponent(() => import('./start/StartPage.tsx'), 'StartPage')),
  page('/me/sessions', lazyRouteComponent(() => import('../../features/auth/web/SessionsPage.tsx'), 'SessionsPage')),
]

export const routeTree = rootRoute.addChildren([...plainRoutes, frame.addChildren(pages)])
