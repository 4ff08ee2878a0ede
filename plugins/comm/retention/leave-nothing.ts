import { setFlagsFromString } from 'node:v8'

/**
 * Of what this process has let go nothing stays readable in its memory: the heap fills with zeros what it collects, and a
 * small buffer is a piece of memory of its own instead of a part of one that others still hold. What is given back to
 * the system's own allocator is overwritten where GLIBC_TUNABLES says so, which has to stand in the environment that
 * the process starts with (DELETION.md, "What stays in memory").
 */
export function leaveNothingInMemory(): void {
  setFlagsFromString('--clear-free-memory')
  Buffer.poolSize = 0
}
