/** What happened is on the page; in the address it would tell it again on a later visit. */
const address = new URL(location.href)
for (const name of ['notice', 'notification']) address.searchParams.delete(name)
if (address.href !== location.href) history.replaceState(history.state, '', address)
