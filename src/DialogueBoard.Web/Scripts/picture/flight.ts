import { wantsStillness } from "../dom.js";
import type { Camera } from "./camera.js";

interface Place {
  readonly x: number;
  readonly y: number;
  readonly zoom: number;
}

const duration = 200;

/** Takes the camera somewhere in one short glide, or at once for those who want no motion. Any gesture may stop it. */
export class Flight {
  readonly #camera: Camera;
  #from: Place | undefined;
  #to: Place | undefined;
  #start = 0;

  constructor(camera: Camera) {
    this.#camera = camera;
  }

  get goal(): Place {
    return this.#to ?? this.#camera;
  }

  get flying(): boolean {
    return this.#to !== undefined;
  }

  to(place: Place): void {
    if (wantsStillness()) {
      this.stop();
      Object.assign(this.#camera, { x: place.x, y: place.y, zoom: place.zoom });
      return;
    }
    this.#from = { x: this.#camera.x, y: this.#camera.y, zoom: this.#camera.zoom };
    this.#to = { x: place.x, y: place.y, zoom: place.zoom };
    this.#start = 0;
  }

  stop(): void {
    this.#to = undefined;
  }

  step(now: number): void {
    if (!this.#from || !this.#to) return;
    if (this.#start === 0) this.#start = now;
    const t = Math.min(1, (now - this.#start) / duration);
    const eased = 1 - (1 - t) ** 3;
    const { x, y, zoom } = this.#from;
    // Zoom in equal ratios, and move in step with it: so the way looks straight.
    const ratio = this.#to.zoom / zoom;
    this.#camera.zoom = zoom * ratio ** eased;
    const along = Math.abs(ratio - 1) < 1e-6 ? eased : (1 - ratio ** -eased) / (1 - 1 / ratio);
    this.#camera.x = x + (this.#to.x - x) * along;
    this.#camera.y = y + (this.#to.y - y) * along;
    if (t === 1) {
      Object.assign(this.#camera, this.#to);
      this.stop();
    }
  }
}
