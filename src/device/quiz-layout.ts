const key = 'blowback.quiz-layout'

/** Whether a quiz shows all its questions on one page, as this person had it last. */
export function keptAllOnPage(): boolean {
  try {
    return localStorage.getItem(key) === 'all'
  } catch {
    return false
  }
}

export function keepAllOnPage(all: boolean): void {
  try {
    localStorage.setItem(key, all ? 'all' : 'one')
  } catch {
    // It holds for this page.
  }
}
