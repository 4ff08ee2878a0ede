/**
 * Two soft notes, made here: no file to load. Browsers play them only after the person has done something
 * on the page, so `allow()` is called from a press.
 */
export class Chime {
  #audio: AudioContext | undefined

  /** Call from a click or key press. */
  allow(): void {
    this.#audio ??= new AudioContext()
    void this.#audio.resume().catch(goneMeanwhile)
  }

  /** Silent where the browser doesn't allow sound. */
  ring(): void {
    const audio = this.#audio
    if (!audio) return
    void audio.resume().then(() => {
      note(audio, 659.3, 0)
      note(audio, 880, 0.18)
    }, goneMeanwhile)
  }

  async close(): Promise<void> {
    const audio = this.#audio
    this.#audio = undefined
    await audio?.close()
  }
}

/** The page went away before the browser allowed sound: nobody is there to hear it. */
const goneMeanwhile = (): void => undefined

/** @param after seconds from now */
function note(audio: AudioContext, hertz: number, after: number): void {
  const start = audio.currentTime + after
  const tone = new OscillatorNode(audio, { type: 'sine', frequency: hertz })
  const volume = new GainNode(audio, { gain: 0 })
  volume.gain.setValueAtTime(0, start)
  volume.gain.linearRampToValueAtTime(0.12, start + 0.02)
  volume.gain.exponentialRampToValueAtTime(0.001, start + 0.7)
  tone.connect(volume).connect(audio.destination)
  tone.start(start)
  tone.stop(start + 0.75)
}
