// Stands inline in the head of every page, the same bytes each time. It applies what the person chose for reading,
// before the first paint, and starts an island's script when the island is seen, touched or focused. A browser that is
// too old for the app stops at its first line and keeps the readable page.
;(() => {
  if (![].toSorted) return
  const root = document.documentElement
  root.classList.add('js')
  try {
    root.dataset.display = localStorage['blowback.display']
  } catch {
    // This browser keeps nothing: the page's own defaults serve.
  }
  let app, questions
  const wake = (island, button) => {
    app ??= import(document.querySelector('[data-entry]').href)
    app.then((entry) => entry.wake(island, button, questions)).catch(() => root.classList.add('no-app'))
  }
  const touched = ({ target, type }) => {
    const island = target.closest?.('[data-island]')
    if (island) wake(island, type === 'click' ? target.closest('button') : null)
  }
  for (const type of ['pointerdown', 'focusin', 'click']) addEventListener(type, touched, true)
  addEventListener('DOMContentLoaded', () => {
    // Beside the entry and not after it. A preload would do, but browsers complain of one that waits to be used.
    const data = document.querySelector('[data-questions]')
    questions = data && fetch(data.href, { priority: 'low' })
    questions?.catch(() => null)
    const islands = document.querySelectorAll('[data-island]')
    const seen = new IntersectionObserver(
      (entries) => {
        for (const { isIntersecting, target } of entries)
          if (isIntersecting) {
            seen.unobserve(target)
            wake(target)
          }
      },
      { rootMargin: '200px' },
    )
    for (const island of islands) if (!('idle' in island.dataset)) seen.observe(island)
  })
  addEventListener('load', () => {
    const idle = window.requestIdleCallback ?? setTimeout
    idle(() => document.querySelectorAll('[data-idle]').forEach((island) => wake(island)))
  })
})()
