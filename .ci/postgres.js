import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { canInstallPackages, installPackage } from './debian.js'

/** Some tests run on a real PostgreSQL server; where there is none, and none can be installed, they say so. */
export function installPostgresWherePossible() {
  const { stdout } = spawnSync('pg_config', ['--bindir'], { encoding: 'utf8' })
  if (existsSync(join((stdout ?? '').trim(), 'initdb')) || !canInstallPackages()) return
  console.log('No PostgreSQL was found: it is installed now.')
  installPackage('postgresql')
}
