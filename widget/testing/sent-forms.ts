const { submit } = HTMLFormElement.prototype

/**
 * Until it is ended, forms are really sent, but a frame takes the answer: Firefox cuts the connections of a page that is
 * being left, also where the answer is that it stays, and the tests of that page end there.
 *
 * @returns where each was to open, and the end
 */
export function formsIntoAFrame(): { targets: string[]; end: () => void } {
  const frame = document.createElement('iframe')
  frame.name = 'sent-forms'
  frame.hidden = true
  document.documentElement.append(frame)
  const targets: string[] = []
  HTMLFormElement.prototype.submit = function () {
    targets.push(this.target)
    this.target = frame.name
    submit.call(this)
  }
  return {
    targets,
    end: () => {
      HTMLFormElement.prototype.submit = submit
      frame.remove()
    },
  }
}
