// Stands inline in the repair page, which has no other script: it has to work when nothing else of the app does.
// It reads the record and never writes to it. Its words are in the page (pages/RepairPage.vue).
addEventListener('DOMContentLoaded', () => {
  const base = new URL('..', location)
  const told = document.querySelector('[role=status]')
  const say = (what) => (told.textContent = told.dataset[what])

  /** Deletes the app's own files and lets its worker go, and nothing else; then the app is loaded from the network. */
  const repair = async () => {
    // The worker leaves this one file to the network. Without a network nothing could take the place of what is deleted.
    const there = await fetch('../sw.js', { cache: 'no-store' }).catch(() => 0)
    if (!there.ok) return say('unreachable')
    if (window.caches)
      for (const name of await caches.keys())
        if (name.startsWith(`blowback:${base.pathname}:`)) await caches.delete(name)
    if (navigator.serviceWorker)
      for (const worker of await navigator.serviceWorker.getRegistrations())
        if (worker.scope === base.href) await worker.unregister()
    // The browser may keep damaged copies of its own.
    const page = await (await fetch(base, { cache: 'reload' })).text()
    for (const [, file] of page.matchAll(/href="([^"]+\.js(?:on)?)"/g)) await fetch(file, { cache: 'reload' })
    location.replace(base)
  }

  const resultOf = (request) =>
    new Promise((resolve, reject) => {
      request.onsuccess = () => resolve(request.result)
      request.onerror = (event) => {
        // One record that is gone from the disk does not take the others with it.
        event.preventDefault()
        reject(request.error)
      }
    })

  /** Everything that the database holds, as it lies there. */
  const save = async () => {
    // Without a version: it is neither upgraded nor, where there is none, made.
    const request = indexedDB.open('blowback')
    let isNone
    request.onupgradeneeded = () => {
      isNone = true
      request.transaction.abort()
    }
    const database = await resultOf(request).catch((error) => {
      if (!isNone) throw error
    })
    if (!database) return say('empty')
    const stores = {}
    for (const name of database.objectStoreNames) {
      const store = database.transaction(name).objectStore(name)
      const keys = await resultOf(store.getAllKeys())
      stores[name] = await Promise.all(
        keys.map(async (key) => ({ key, value: await resultOf(store.get(key)).catch(() => null) })),
      )
    }
    const version = database.version
    database.close()
    const at = new Date().toISOString()
    const record = { format: 'blowback/raw-record', version: 1, at, database: version, stores }
    const link = document.createElement('a')
    link.href = URL.createObjectURL(new Blob([JSON.stringify(record)]))
    link.download = `blowback-record-${at.slice(0, 10)}.json`
    link.click()
    say('saved')
  }

  const [repairButton, saveButton] = document.querySelectorAll('button')
  repairButton.onclick = () => repair().catch(() => say('halted'))
  saveButton.onclick = () => save().catch(() => say('halted'))
  document.querySelector('[hidden]').hidden = false
})
