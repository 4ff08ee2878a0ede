const pages =
  /^\/(call|contact|embed|identified|return|start-auth|start\/continue|auth_attr_shim)(\/|$)/

/**
 * Whether only people come to this path and to everything below it: what goes wrong there is a page,
 * whatever `Accept` says. Apps that show our links in a view of their own ask for anything at all.
 */
export const isForPeople = (path: string): boolean => pages.test(path)
