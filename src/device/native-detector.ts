/** What a browser that reads codes by itself has; no standard yet, so TypeScript does not know it. */
export interface NativeDetector {
  detect(picture: ImageBitmapSource): Promise<readonly { readonly rawValue: string }[]>
}
interface NativeDetectors {
  new (options: { formats: string[] }): NativeDetector
  getSupportedFormats(): Promise<readonly string[]>
}

declare global {
  var BarcodeDetector: NativeDetectors | undefined
}

/** Whether the browser reads QR codes by itself. Some have the name, and no service behind it that knows them. */
export async function readsCodes(
  detectors: Pick<NativeDetectors, 'getSupportedFormats'> | undefined = globalThis.BarcodeDetector,
): Promise<boolean> {
  const formats = await detectors?.getSupportedFormats().catch((): readonly string[] => [])
  return formats?.includes('qr_code') === true
}
