/** The id, when there is one: an id of undefined becomes the word "undefined" in a browser. */
export const named = (id: string | undefined): { id?: string } => (id === undefined ? {} : { id });
