/** Pages of the operator's subpackage. */
export const operatorPages = {
  root: 'personas/operator',
  pages: ['day/index', 'service-days/index', 'cutoffs/index', 'shortages/index', 'shortage-settings/index', 'packing-place/index', 'books/index', 'bills/index', 'statement/index', 'reports/index', 'claims/index', 'history/index', 'certificates/index', 'recall/index', 'crates/index', 'pairings/index', 'pairing/index', 'pairing-set-up/index', 'people/index', 'import/index', 'runs/index', 'disputes/index', 'ratings/index', 'no-shows/index', 'vans/index'],
};
