type Step = { title: string; href: string }

/** One step a line, with the screen on which it is done after an arrow. */
export const stepsText = (steps: readonly Step[]): string =>
  steps.map(({ title, href }) => (href === '' ? title : `${title} → ${href}`)).join('\n')

export const stepsOf = (text: string): Step[] =>
  text.split('\n').flatMap((line) => {
    const [title = '', ...rest] = line.split(/\s*(?:→|->)\s*/)
    return title.trim() === '' ? [] : [{ title: title.trim(), href: rest.join('').trim() }]
  })
