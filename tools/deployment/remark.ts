/** Something to say about a site as it is hosted. An error breaks something for readers; advice would make it better. */
export interface Remark {
  readonly severity: 'error' | 'advice'
  readonly text: string
}

export const error = (text: string): Remark => ({ severity: 'error', text })
export const advice = (text: string): Remark => ({ severity: 'advice', text })
