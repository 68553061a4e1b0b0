/**
 * `not-secure`: browsers give a page no camera over plain http. `absent`: there is none. `refused`: the person, or whoever
 * manages the device, said no. `busy`: another app has it.
 */
export type NoCamera = 'not-secure' | 'absent' | 'refused' | 'busy'

export type CameraOpening =
  { readonly ok: true; readonly camera: Camera } | { readonly ok: false; readonly problem: NoCamera }

export interface Camera {
  /** What a video element shows. */
  readonly stream: MediaStream
  /** The light beside the lens goes out. */
  stop(): void
  /** Tells when the camera went away by itself: unplugged, or taken back. Returns the way to stop listening. */
  onEnd(listener: () => void): () => void
}

/** What a camera needs of the browser; tests give fakes. */
export interface CameraDevice {
  readonly isSecure: boolean
  readonly devices: Pick<MediaDevices, 'getUserMedia'> | undefined
}

export const cameraDevice = (): CameraDevice => ({
  isSecure: window.isSecureContext,
  // Absent over plain http, whatever its type says.
  devices: 'mediaDevices' in navigator ? navigator.mediaDevices : undefined,
})

/** The one on the back of a phone, which looks away from who holds it. More than this size helps no code and slows each look. */
const wanted: MediaStreamConstraints = {
  audio: false,
  video: { facingMode: { ideal: 'environment' }, width: { ideal: 1280 }, height: { ideal: 720 } },
}

/** Opens the camera; the browser asks the person. Call it from a press of a button. */
export async function openCamera(device = cameraDevice()): Promise<CameraOpening> {
  if (!device.devices) return { ok: false, problem: device.isSecure ? 'absent' : 'not-secure' }
  try {
    return { ok: true, camera: cameraOf(await device.devices.getUserMedia(wanted)) }
  } catch (problem) {
    return { ok: false, problem: whyNot(problem) }
  }
}

function cameraOf(stream: MediaStream): Camera {
  const tracks = stream.getTracks()
  return {
    stream,
    stop: () => {
      for (const track of tracks) track.stop()
    },
    onEnd(listener) {
      for (const track of tracks) track.addEventListener('ended', listener)
      return () => {
        for (const track of tracks) track.removeEventListener('ended', listener)
      }
    },
  }
}

function whyNot(problem: unknown): NoCamera {
  const name = problem instanceof Error ? problem.name : ''
  if (name === 'NotAllowedError' || name === 'SecurityError') return 'refused'
  return name === 'NotReadableError' || name === 'AbortError' ? 'busy' : 'absent'
}
