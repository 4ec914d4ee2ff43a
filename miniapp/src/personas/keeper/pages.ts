/** Pages of the keeper's subpackage. */
export const keeperPages = { root: 'personas/keeper', pages: ['point/index', 'unclaimed/index', 'statement/index'] };
