import { join } from 'node:path'
import { writeFile } from 'node:fs/promises'
import { stringify } from 'smol-toml'

export interface Ports {
  site: number
  contact: number
  internal: number
}

/**
 * Writes what is particular to this machine: addresses, ports, keys and folders. The rest stands in
 * `configuration.toml`, as it would for any municipality.
 * @returns the file's path
 */
export async function writeInstallation(
  dataFolder: string,
  imagesFolder: string,
  ports: Ports,
): Promise<string> {
  const contact = `http://localhost:${ports.contact}`
  const internal = `http://127.0.0.1:${ports.internal}`
  const sites = [`http://localhost:${ports.site}`, `http://127.0.0.1:${ports.site}`]
  const auth = (name: string, type: 'RSA' | 'EC') => ({
    signing_privkey: { type, key_file: `keys/auth-${name}-signing.private.pem` },
    encryption_pubkey: { type: 'RSA', key_file: 'keys/comm-decryption.public.pem' },
    // The supplier of video calls is there too: citizens go back to it.
    allowed_origins: [contact, internal, ...sites],
    session_url: true,
  })
  const text = stringify({
    server_url: contact,
    internal_url: internal,
    address: '127.0.0.1',
    port: ports.contact,
    internal_port: ports.internal,
    internal_secret_file: 'keys/internal-secret',
    allowed_origins: sites,
    return_origins: sites,
    images_folder: imagesFolder,
    widget_versions_folder: 'widget',
    authonly_request_keys: {
      chat: { type: 'EC', key_file: 'keys/comm-start-signing.public.pem' },
    },
    widget_params_keys: {
      video: {
        type: 'EC',
        key_file: 'keys/platform-video-choice.public.pem',
        origins: [contact],
      },
    },
    organisation: { website: `http://localhost:${ports.site}/` },
    auth: { demo: auth('demo', 'EC'), wallet: auth('wallet', 'RSA') },
    comm: {
      data_folder: '.',
      decryption_privkey: { type: 'RSA', key_file: 'keys/comm-decryption.private.pem' },
      start_auth_signing_privkey: { type: 'EC', key_file: 'keys/comm-start-signing.private.pem' },
      platforms: {
        video: {
          frame_ancestors: sites,
          guest_signature_secret_file: 'keys/platform-video-guest',
          host_signature_secret_file: 'keys/platform-video-host',
          widget_signing_privkey: {
            type: 'EC',
            key_file: 'keys/platform-video-choice.private.pem',
          },
        },
      },
      signature_pubkeys: [
        { type: 'EC', key_file: 'keys/auth-demo-signing.public.pem' },
        { type: 'RSA', key_file: 'keys/auth-wallet-signing.public.pem' },
      ],
    },
  })
  const file = join(dataFolder, 'installation.toml')
  await writeFile(
    file,
    `# Written by \`npm start\` on every start: change demo/configuration.toml instead.\n${text}\n`,
  )
  return file
}
