/**
 * Reads what came over the wire as what it should be. Small, because it goes to the browser; the
 * server's own schemas stay on the server.
 */
export type Shape<T> = (value: unknown) => T

/** Says where it went wrong, never what was there. */
export class ShapeFault extends Error {
  readonly expected: string

  constructor(expected: string) {
    super(`Not as expected: ${expected}`)
    this.expected = expected
  }
}

export const text: Shape<string> = (value) => {
  if (typeof value !== 'string') throw new ShapeFault('text')
  return value
}

export const whole: Shape<number> = (value) => {
  if (typeof value !== 'number' || !Number.isInteger(value)) throw new ShapeFault('whole number')
  return value
}

/** Zero or more, with or without a fraction. */
export const amount: Shape<number> = (value) => {
  if (typeof value !== 'number' || !Number.isFinite(value) || value < 0) {
    throw new ShapeFault('amount')
  }
  return value
}

export const yesOrNo: Shape<boolean> = (value) => {
  if (typeof value !== 'boolean') throw new ShapeFault('yes or no')
  return value
}

/** An ISO 8601 time; kept as text. */
export const time: Shape<string> = (value) => {
  if (typeof value !== 'string' || Number.isNaN(Date.parse(value))) throw new ShapeFault('time')
  return value
}

export const orNull =
  <T>(shape: Shape<T>): Shape<T | null> =>
  (value) =>
    value === null || value === undefined ? null : shape(value)

export const oneOf =
  <const T extends string>(...choices: readonly T[]): Shape<T> =>
  (value) => {
    const found = choices.find((choice) => choice === value)
    if (found === undefined) throw new ShapeFault(choices.join(' or '))
    return found
  }

export const list =
  <T>(shape: Shape<T>): Shape<T[]> =>
  (value) => {
    if (!Array.isArray(value)) throw new ShapeFault('list')
    return value.map(shape)
  }

/** Known fields, each of its shape; unknown fields are left out. */
export const record =
  <T extends object>(shapes: { readonly [field in keyof T]: Shape<T[field]> }): Shape<T> =>
  (value) => {
    if (typeof value !== 'object' || value === null) throw new ShapeFault('record')
    const given = value as Record<string, unknown>
    const made: Partial<T> = {}
    for (const field of Object.keys(shapes) as (keyof T & string)[]) {
      try {
        made[field] = shapes[field](given[field])
      } catch (fault) {
        if (!(fault instanceof ShapeFault)) throw fault
        throw new ShapeFault(`${field}: ${fault.expected}`)
      }
    }
    return made as T
  }

/** A union of records told apart by one field. */
export const union =
  <T extends object>(
    field: keyof T & string,
    shapes: Readonly<Record<string, Shape<T>>>,
  ): Shape<T> =>
  (value) => {
    const { [field]: kind } = record<{ [field: string]: string }>({ [field]: text })(value)
    const shape = kind === undefined ? undefined : shapes[kind]
    if (!shape) throw new ShapeFault(`${field}: ${Object.keys(shapes).join(' or ')}`)
    return shape(value)
  }
