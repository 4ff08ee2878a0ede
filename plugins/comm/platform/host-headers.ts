import { pageHeaders } from '../../../ui/page-headers.ts'
import type { PlatformSettings } from './settings.ts'

/** Headers of what a platform may frame: like those of every page of ours, but for who may. */
export function hostHeaders({ frameAncestors }: PlatformSettings): Record<string, string> {
  return {
    ...pageHeaders({ formAction: [], frameAncestors }),
    // A platform that isolates its page, as calls may need, can frame only what lets itself be framed so.
    'cross-origin-resource-policy': 'cross-origin',
    'cross-origin-embedder-policy': 'require-corp',
  }
}
