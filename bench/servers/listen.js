/**
 * Listens on a free port and tells whoever started this process.
 * @param {...import('node:http').Server} servers
 */
export async function listenAndTell(...servers) {
  const ports = await Promise.all(
    servers.map(
      (server) =>
        new Promise((resolve) => {
          server.listen(0, '127.0.0.1', () => {
            const address = server.address()
            resolve(typeof address === 'object' ? address?.port : undefined)
          })
        }),
    ),
  )
  process.send?.(ports)
  // Nobody is left behind where whoever started it ends.
  process.once('disconnect', () => process.exit())
}
