/** Pages of the driver's subpackage. */
export const driverPages = { root: 'personas/driver', pages: ['run/index', 'packing/index', 'statement/index'] };
