/** Pages of the village committee's subpackage. */
export const committeePages = { root: 'personas/committee', pages: ['reports/index', 'signs/index', 'people/index', 'desk/index', 'crops/index', 'households/index', 'import/index', 'helping/index', 'calls/index', 'stories/index', 'crop-names/index', 'plaques/index', 'certificates/index'] };
