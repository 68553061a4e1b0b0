/**
 * The seed of a question's order where it stands in a page or on paper: drawn from its id and edition, so that
 * everybody sees the same order and nothing jumps when a prerendered page wakes up. A quiz run has a seed of its own.
 */
export function pageSeed(question: { readonly id: string; readonly edition: string }): string {
  return `${question.id}@${question.edition}`
}
