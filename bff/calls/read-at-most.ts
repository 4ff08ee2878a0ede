/** The text of a stream, or undefined when it has more bytes than this: then the rest isn't read. */
export async function readAtMost(
  stream: AsyncIterable<Uint8Array>,
  bytes: number,
): Promise<string | undefined> {
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of stream) {
    size += chunk.length
    // Leaving the loop closes the connection.
    if (size > bytes) return undefined
    chunks.push(chunk)
  }
  return Buffer.concat(chunks).toString()
}
