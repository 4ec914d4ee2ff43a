/** Input of a route that takes none: whatever is sent all the same is refused like any unknown field. */
export class NoInput {}
