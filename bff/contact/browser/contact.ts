/**
 * The form below `<id-contact>` is for browsers in which the element doesn't work. Once it does, the
 * form goes; where it can't, the form needn't wait any longer to be seen (ui/styles/contact.css).
 */
document.addEventListener('id-contact-ready', ({ target }) => {
  if (target instanceof HTMLElement) target.replaceChildren()
})
document.addEventListener('id-contact-failed', ({ target }) => {
  if (target instanceof HTMLElement) target.dataset.failed = ''
})
