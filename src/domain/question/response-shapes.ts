/**
 * What a stored or sent response may look like. By hand and not by a schema: a learner's page needs it before the first
 * answer, where every kilobyte is waited for (docs/performance.md).
 */

/** The field of a record, or undefined for anything that has no such field of its own. */
export function fieldOf(data: unknown, name: string): unknown {
  return typeof data === 'object' && data !== null && Object.hasOwn(data, name)
    ? Reflect.get(data, name)
    : undefined
}
