/**
 * A dot on the tab's icon, and a number on the app's where the desk is installed as one: somebody is
 * waiting. Says how many and nothing about whom.
 */
export function showAttention(count: number, accent: string): void {
  const link = document.querySelector<HTMLLinkElement>('link[rel=icon]')
  const address = count > 0 ? dot(accent) : 'data:,'
  if (link && link.href !== address) link.href = address
  if (!('setAppBadge' in navigator)) return
  // Refused where it isn't installed: then there is no icon to put it on.
  void (count > 0 ? navigator.setAppBadge(count) : navigator.clearAppBadge()).catch(() => {})
}

const dot = (colour: string): string =>
  `data:image/svg+xml,${encodeURIComponent(
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 16 16"><circle cx="8" cy="8" r="7" fill="${colour}"/></svg>`,
  )}`
