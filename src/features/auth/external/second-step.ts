import type { BetterAuthPlugin } from 'better-auth'

const external = ['/external/directory', '/external/callback']

/**
 * Lets the second step be asked after a sign-in by a provider as after a password, unless the provider asks for one itself. The
 * library's plugin names the paths after which it asks; ours are added to them.
 */
export function alsoExternal<
  P extends BetterAuthPlugin & { hooks: { after: NonNullable<BetterAuthPlugin['hooks']>['after'] } },
>(plugin: P): P {
  const after = (plugin.hooks.after ?? []).map((hook) => ({
    ...hook,
    matcher: (context: Parameters<typeof hook.matcher>[0]) =>
      hook.matcher(context) ||
      (external.includes(context.path ?? '') && context.context.newSession?.session.secondStepOutside !== true),
  }))
  return { ...plugin, hooks: { ...plugin.hooks, after } }
}
