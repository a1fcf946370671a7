/** What a browser that reads barcodes offers; TypeScript's DOM does not know it yet. */
interface Detector {
  detect(picture: HTMLVideoElement): Promise<readonly { readonly rawValue: string }[]>;
}
type DetectorMaker = new (options: { formats: readonly string[] }) => Detector;

const maker = (): DetectorMaker | undefined => (window as { BarcodeDetector?: DetectorMaker }).BarcodeDetector;

/** Can this device read barcodes by its camera? Elsewhere they are typed. */
export const canScan = (): boolean => maker() !== undefined && 'mediaDevices' in navigator;

const FORMATS = ['ean_13', 'ean_8', 'upc_a', 'upc_e', 'code_128', 'itf'];
const LOOK_EVERY_MS = 120;

/**
 * Shows the camera in `video` and answers the first barcode before it; null when `signal` ended it. The camera is off
 * again afterwards. @throws DOMException when the camera may not be used
 */
export async function firstBarcode(video: HTMLVideoElement, signal: AbortSignal): Promise<string | null> {
  const Maker = maker();
  if (!Maker) return null;
  const camera = await navigator.mediaDevices.getUserMedia({ video: { facingMode: 'environment' } });
  try {
    if (signal.aborted) return null;
    video.srcObject = camera;
    await video.play();
    return await look(new Maker({ formats: FORMATS }), video, signal);
  } finally {
    for (const track of camera.getTracks()) track.stop();
    video.srcObject = null;
  }
}

async function look(detector: Detector, video: HTMLVideoElement, signal: AbortSignal): Promise<string | null> {
  while (!signal.aborted) {
    const [seen] = await detector.detect(video);
    if (seen) return seen.rawValue;
    await new Promise((wake) => setTimeout(wake, LOOK_EVERY_MS));
  }
  return null;
}
