/** Pages of the keeper's subpackage. */
export const keeperPages = { root: 'personas/keeper', pages: ['point/index', 'unclaimed/index', 'packing/index', 'crates/index', 'statement/index'] };
