import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { canInstallPackages, installPackage } from './debian.js'

/** Debian's own place is often not on the path of a user. */
const usual = '/usr/sbin/nginx'

/** The nginx that is installed; undefined where there is none. */
export function findNginx() {
  if (existsSync(usual)) return usual
  return spawnSync('nginx', ['-v']).status === 0 ? 'nginx' : undefined
}

/** The settings for proxies are tried with nginx; where there is none, and none can be installed, that is said. */
export function installNginxWherePossible() {
  if (findNginx() || !canInstallPackages()) return
  console.log('No nginx was found: it is installed now.')
  installPackage('nginx-light')
}
