/** Where nothing holds the focus any more (the button that had it is gone), the page itself takes it, not the top of the document. */
export const keepPlace = (): void => {
  setTimeout(() => {
    if (document.activeElement === document.body) document.getElementById('main')?.focus({ preventScroll: true })
  }, 50)
}
