/** Pages of the keeper's subpackage, in the order they are met. */
export const keeperPages = { root: 'personas/keeper', pages: ['home/index'] };
