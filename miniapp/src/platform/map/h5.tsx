/** A browser has no map of its own, and none is loaded from elsewhere: the sketch is what there is. */
export const H5WayMap = null;
