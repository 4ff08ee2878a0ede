/** It comes without types. */
declare module '@custom-elements-manifest/analyzer/cli.js' {
  export function cli(asked: { argv: string[]; cwd: string; noWrite: boolean }): Promise<unknown>
}
