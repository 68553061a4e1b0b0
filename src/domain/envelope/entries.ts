import type { GenericSchema } from 'valibot'

/**
 * A schema for every field of `T`. Written with `satisfies`, a field that is added to a type and forgotten in its
 * schema does not compile; without it, the field would be dropped in silence from whatever is read.
 */
export type Entries<T> = { readonly [Name in keyof T]-?: GenericSchema<unknown, T[Name]> }
