/** WeChat reads aria-* on views, images and texts; Taro's templates leave them out. */
const aria = { 'aria-role': "''", 'aria-label': "''", 'aria-hidden': "''" };

export const ariaComponents = { View: aria, Image: aria, Text: aria };
