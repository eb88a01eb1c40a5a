import { createRootRoute, createRoute, createRouter, lazyRouteComponent, Outlet } from '@tanstack/react-router'

const rootRoute = createRootRoute({ component: Outlet })

const kitRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/_kit',
  component: lazyRouteComponent(() => import('../../web/gallery/GalleryPage.tsx'), 'GalleryPage'),
})

// The gallery is for building the kit: `vite` or `vite build --mode gallery` show it, a production build leaves it out.
const routes = import.meta.env.MODE === 'production' ? [] : [kitRoute]

export const router = createRouter({ routeTree: rootRoute.addChildren(routes) })
