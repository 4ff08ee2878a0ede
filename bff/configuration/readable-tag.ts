/** For people who would else read `date_of_birth`. */
export const readableTag = (tag: string): string => {
  const words = tag.replace(/[_-]+/g, ' ').trim()
  return words.charAt(0).toUpperCase() + words.slice(1)
}
