import type { Problem } from '../../protocol/problem.ts'

/** What a call was about, as far as it may be the reason that it failed. */
export interface About {
  /** The purpose: a plugin may be unable to serve one, and serve all others. */
  purpose?: string | undefined
  /** It carries what somebody brought along: that a plugin fails on it may lie in that. */
  brought?: boolean | undefined
}

/** Whether a failure says something of the plugin, or only of what it was asked. */
export interface Blame {
  lies(problem: Problem, about: About): boolean
  /** It works for this one. */
  works(about: About): void
}

/**
 * No answer at all, or that of a proxy whose plugin is gone, lies in the plugin. That it answers and can't do it counts
 * when it happens for more than one purpose, where there are more: else anybody could close a channel for everybody
 * with the one thing that its plugin can't do.
 */
export function createBlame(): Blame {
  const asked = new Set<string>()
  const failed = new Set<string>()
  return {
    lies(problem, { purpose = '', brought = false }) {
      if (isGone(problem)) return true
      if (brought) return false
      asked.add(purpose)
      failed.add(purpose)
      return failed.size >= Math.min(2, asked.size)
    },
    works({ purpose = '' }) {
      asked.add(purpose)
      // To empty an empty set makes a new one all the same.
      if (failed.size > 0) failed.clear()
    },
  }
}

const gone = ['plugin_unreachable', 'plugin_slow']
const ofProxies = [502, 503, 504]

const isGone = ({ code, facts }: Problem): boolean =>
  gone.includes(code) || ofProxies.includes(Number(facts.answer)) || facts.fault === 'http'
