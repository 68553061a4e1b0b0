import { expect, test, vi } from 'vitest'
import { openCamera, type CameraDevice } from './camera.ts'

const trackOf = () => Object.assign(new EventTarget(), { stop: vi.fn() })
type Track = ReturnType<typeof trackOf>

const giving = (track: Track): CameraDevice => ({
  isSecure: true,
  devices: {
    getUserMedia: () => Promise.resolve({ getTracks: () => [track] } as unknown as MediaStream),
  },
})
const failing = (name: string): CameraDevice => ({
  isSecure: true,
  devices: { getUserMedia: () => Promise.reject(new DOMException('no', name)) },
})

test('a camera is opened, watched and put out', async () => {
  const track = trackOf()
  const opening = await openCamera(giving(track))
  if (!opening.ok) throw new Error(opening.problem)
  const ended = vi.fn()
  const stopListening = opening.camera.onEnd(ended)
  track.dispatchEvent(new Event('ended'))
  stopListening()
  track.dispatchEvent(new Event('ended'))
  expect(ended).toHaveBeenCalledTimes(1)
  opening.camera.stop()
  expect(track.stop).toHaveBeenCalledTimes(1)
})

test('the camera that looks away from the person is asked for, and no microphone', async () => {
  const getUserMedia = vi.fn((_wanted?: MediaStreamConstraints) => Promise.reject(new Error('enough')))
  await openCamera({ isSecure: true, devices: { getUserMedia } })
  expect(getUserMedia.mock.calls[0]?.[0]).toMatchObject({
    audio: false,
    video: { facingMode: { ideal: 'environment' } },
  })
})

test.each([
  ['NotAllowedError', 'refused'],
  ['SecurityError', 'refused'],
  ['NotFoundError', 'absent'],
  ['OverconstrainedError', 'absent'],
  ['NotReadableError', 'busy'],
  ['AbortError', 'busy'],
])('%s means that it is %s', async (name, problem) => {
  expect(await openCamera(failing(name))).toEqual({ ok: false, problem })
})

test('over plain http it says so, and elsewhere that there is none', async () => {
  const devices = undefined
  expect(await openCamera({ isSecure: false, devices })).toEqual({ ok: false, problem: 'not-secure' })
  expect(await openCamera({ isSecure: true, devices })).toEqual({ ok: false, problem: 'absent' })
})
