import type { Hono } from 'hono'

/** An app and where it is mounted, such as `/auth/demo`: no slash at the end. */
export interface Mounted {
  path: string
  app: Hono
}

/**
 * A plugin as the process that hosts it sees it. What is in `public` is for browsers; what is in
 * `internal` is for other parts of the installation and never served on the public listener.
 * The host mounts each with `root.route(path, app)`, and gives requests that no plugin knows their
 * "not found" itself: hono leaves that of a mounted app out.
 */
export interface Plugin {
  name: string
  public: Mounted[]
  internal: Mounted[]
  /** Ends what would not end by itself, such as event streams. Requests under way go on. */
  quiet?(): void
  /** Lets go of timers and files. After it the plugin answers nothing. */
  close(): Promise<void>
}
