/** Data from outside as a list; an empty one for what is none. */
export const listOf = (data: unknown): readonly unknown[] => (Array.isArray(data) ? data : [])
