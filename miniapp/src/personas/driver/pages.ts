/** Pages of the driver's subpackage, in the order they are met. */
export const driverPages = { root: 'personas/driver', pages: ['home/index'] };
