const width = (pixels: number, what: string, height: string) => ({
  name: `${String(pixels)} px, ${what}`,
  styles: { width: `${String(pixels)}px`, height },
})

/** For Storybook's own choice of a viewport. 320 px is also what 400% zoom leaves of 1280. */
export const widths = {
  w320: width(320, 'the narrowest', '640px'),
  w360: width(360, 'a phone', '740px'),
  w768: width(768, 'a tablet', '1024px'),
  w1280: width(1280, 'a desk', '800px'),
} as const
