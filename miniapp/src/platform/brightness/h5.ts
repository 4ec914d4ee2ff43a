/** Browsers leave the screen to the person. */
export const h5Brighten = () => () => undefined;
