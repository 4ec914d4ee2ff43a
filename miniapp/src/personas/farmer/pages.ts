/** Pages of the farmer's subpackage, in the order they are met. */
export const farmerPages = { root: 'personas/farmer', pages: ['home/index', 'sell/index', 'say/index', 'harvest/index', 'money/index', 'statement/index', 'helping/index', 'garden/index', 'listed/index', 'guests/index', 'rooms/index', 'goods/index'] };
