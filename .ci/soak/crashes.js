import { spawnSync } from 'node:child_process'
import { installPostgresWherePossible } from '../postgres.js'
import { postgresPrograms } from '../postgres-server.js'

/** Two processes on one PostgreSQL server, any of which is killed at any moment, 200 times. */
export const campaign = {
  whyNot: () => {
    installPostgresWherePossible()
    if (!postgresPrograms()) return 'there is no PostgreSQL here, and none can be installed'
    const { status } = spawnSync('npm', ['run', '--silent', 'build'], { stdio: 'inherit' })
    return status === 0 ? undefined : 'the build failed'
  },
  command: ['vitest', 'run', '--mode', 'soak', 'crashes'],
}
