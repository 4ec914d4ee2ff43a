/** Pages of the resident's subpackage, in the order they are met. */
export const residentPages = { root: 'personas/resident', pages: ['home/index'] };
