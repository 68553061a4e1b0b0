import { createSSRApp, h } from 'vue'
import style from '../design/keys.css?inline'
import KeySheet from '../features/settings/KeySheet.vue'
import { adoptStyle } from './adopt-style.ts'

let isDressed = false
let isOpen = false

/** Opens the sheet of keys over the page; it goes, and gives the focus back, when it is closed. */
export function openKeySheet(): void {
  if (isOpen) return
  if (!isDressed) adoptStyle(style)
  isDressed = isOpen = true
  const place = document.body.appendChild(document.createElement('div'))
  const app = createSSRApp({
    render: () =>
      h(KeySheet, {
        onClosed: () => {
          app.unmount()
          place.remove()
          isOpen = false
        },
      }),
  })
  app.mount(place)
}
