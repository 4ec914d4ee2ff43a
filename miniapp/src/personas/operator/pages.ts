/** Pages of the operator's subpackage, in the order they are met. */
export const operatorPages = { root: 'personas/operator', pages: ['home/index'] };
