/** Changes of a family's tables, as a municipality makes them that uses more than its old core could. */

type Tables = Record<string, unknown>

const listOf = (value: unknown): unknown[] => (Array.isArray(value) ? value : [])

/** A purpose more. */
export const withPurpose = (purpose: Tables) => (tables: Tables) => ({
  ...tables,
  purposes: [...listOf(tables.purposes), purpose],
})

/** A purpose for every start that the older cores never built, or built for anybody. */
export const open = withPurpose({
  tag: 'open',
  attributes: ['email'],
  allowed_auth: ['*'],
  allowed_comm: ['*'],
  authentication: 'optional',
  accept_auth_result: true,
})
