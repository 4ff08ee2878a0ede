import type { IncomingMessage, ServerResponse } from 'node:http'

/**
 * Answers what is asked most as the routes would, without what they need for any other request.
 * @returns whether it answers; else nothing happened yet, and the routes are asked
 */
export type Quickly = (request: IncomingMessage, response: ServerResponse) => boolean
