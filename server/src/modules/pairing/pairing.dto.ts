export class NoInput {}
