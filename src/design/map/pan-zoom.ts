import { shallowRef } from 'vue'
import { middleOf, viewAround, whole, type Point, type View } from '../../domain/geo/frame.ts'

const step = 1.6

/** What part of the map is seen, and how buttons, keys, pointers and two fingers change it. */
export function usePanZoom(start: View) {
  const view = shallowRef(start)
  const fingers = new Map<number, Point>()
  let moved = false

  function zoom(factor: number, around: Point = middleOf(view.value)): void {
    const before = view.value
    const width = before.width / factor
    const middle = middleOf(before)
    const pull = 1 - Math.min(width, whole.width) / before.width
    view.value = viewAround(
      { x: middle.x + (around.x - middle.x) * pull, y: middle.y + (around.y - middle.y) * pull },
      width,
    )
  }

  /** By parts of what is seen. */
  function move(right: number, down: number): void {
    const { width, height } = view.value
    const { x, y } = middleOf(view.value)
    view.value = viewAround({ x: x + right * width, y: y + down * height }, width)
  }

  function show(next: View): void {
    view.value = next
  }

  /** Where on the map a pointer is; undefined outside of any map. */
  function pointAt({ clientX, clientY, currentTarget }: MouseEvent): Point | undefined {
    const map = currentTarget instanceof Element ? currentTarget.querySelector('svg') : null
    const box = map?.getBoundingClientRect()
    if (!box?.width) return undefined
    const { x, y, width, height } = view.value
    return {
      x: x + ((clientX - box.left) / box.width) * width,
      y: y + ((clientY - box.top) / box.height) * height,
    }
  }

  function pressed(event: PointerEvent): void {
    fingers.set(event.pointerId, { x: event.clientX, y: event.clientY })
    moved = fingers.size > 1
    // So that a drag goes on outside of the map; a pointer that is gone by now cannot be held.
    if (event.currentTarget instanceof Element && event.isTrusted)
      event.currentTarget.setPointerCapture(event.pointerId)
  }

  function dragged(event: PointerEvent): void {
    const before = fingers.get(event.pointerId)
    const box =
      event.currentTarget instanceof Element ? event.currentTarget.getBoundingClientRect() : undefined
    if (!before || !box?.width) return
    const now = { x: event.clientX, y: event.clientY }
    const [dx, dy] = [now.x - before.x, now.y - before.y]
    if (!moved && Math.hypot(dx, dy) < 6) return
    moved = true
    const other = [...fingers].find(([id]) => id !== event.pointerId)?.[1]
    fingers.set(event.pointerId, now)
    if (other) {
      const [wide, was] = [
        Math.hypot(now.x - other.x, now.y - other.y),
        Math.hypot(before.x - other.x, before.y - other.y),
      ]
      if (was > 0) zoom(wide / was)
    } else move(-dx / box.width, -dy / box.height)
  }

  /** Whether it was a press on one spot, and not the end of a drag. */
  function released(event: PointerEvent): boolean {
    const wasPress = fingers.delete(event.pointerId) && !moved
    return wasPress && event.type === 'pointerup'
  }

  function wheeled(event: WheelEvent): void {
    // A page is scrolled by the wheel; only with Ctrl, and by two fingers on a trackpad, does it zoom.
    if (!event.ctrlKey) return
    event.preventDefault()
    zoom(event.deltaY < 0 ? 1.2 : 1 / 1.2, pointAt(event))
  }

  return {
    view,
    zoomIn: () => zoom(step),
    zoomOut: () => zoom(1 / step),
    move,
    show,
    pointAt,
    pressed,
    dragged,
    released,
    wheeled,
  }
}
