import { moduleOrder } from './module-order.mjs';

const modules = '^server/src/modules/';
const test = '(\\.test\\.tsx?$)|(/test/)';
const sharedDomain = '^shared/(src|dist)/(domain/|index\\.)';

/**
 * @param {string} name
 * @param {string} comment what to do instead
 * @param {object} from
 * @param {object} to
 */
const forbid = (name, comment, from, to) => ({ name, comment, severity: 'error', from: { pathNot: test, ...from }, to });

/** One rule for each module: those after it and its peers are out of reach. */
function orderRules() {
  return moduleOrder.flatMap((row, at) =>
    row.map((name) => {
      const outOfReach = [...row.filter((peer) => peer !== name), ...moduleOrder.slice(at + 1).flat()];
      return forbid(
        'module-order',
        `Modules know only those before them (scripts/lint/module-order.mjs). Let the later module call this one, or enqueue a job that it handles.`,
        { path: `${modules}${name}/` },
        { path: outOfReach.length > 0 ? `${modules}(${outOfReach.join('|')})/` : '^$' },
      );
    }),
  );
}

/** The edges of ARCHITECTURE §2 that must not be there, for dependency-cruiser. */
export const edgeRules = [
  forbid('no-cycle', 'Two files that need each other are one idea or three: move what both need into a file that imports neither.', { pathNot: [] }, { circular: true }),

  forbid('shared-imports-nothing', 'shared has no dependency, it is in every package. Write it as a pure function there, or keep it in the program that needs it.', { path: '^shared/src/' }, { pathNot: '^shared/src/' }),
  forbid('shared-domain-without-contract', 'Rules do not know the wire. Move the type to shared/src/domain and let the contract import it.', { path: '^shared/src/domain/' }, { path: '^shared/src/contract/' }),

  forbid('domain-is-pure', 'A domain file imports its own domain and shared/src/domain alone. Pass what it needs as an argument from the use case.', { path: `${modules}([^/]+)/domain/` }, { pathNot: [`${modules}$1/domain/`, sharedDomain] }),
  forbid('solver-is-pure', 'The solver imports itself and units alone. Convert at its door (planRoutes), not inside.', { path: '^server/src/.*/solver/' }, { pathNot: ['^server/src/.*/solver/', '^shared/(src|dist)/(domain/units|index\\.)'] }),

  forbid('thin-controllers', 'A controller method is one line: call the use case or the queries, which own the rules and the repository.', { path: '\\.controller\\.ts$' }, { path: '(\\.(repository|entities)\\.ts$)|(/domain/)' }),

  forbid('entities-stay-home', 'Entities never leave their repository and module. Map the row to a domain type in the repository; refer to other modules by id column.', { path: '^server/src/', pathNot: [test, '\\.(repository|module|entities)\\.ts$', '^server/src/(migrations/|app\\.module)'] }, { path: `${modules}.*\\.entities\\.ts$` }),
  forbid('entities-of-own-module', 'Another module\'s table is not yours. Ask through its public.ts and keep the id in a column.', { path: `${modules}([^/]+)/` }, { path: '\\.entities\\.ts$', pathNot: `${modules}$1/` }),

  forbid('public-door', 'Other modules are entered through their public.ts. Export what you need there, as narrow as you can.', { path: `${modules}([^/]+)/` }, { path: modules, pathNot: [`${modules}$1/`, `${modules}[^/]+/public\\.ts$`] }),
  ...orderRules(),
  forbid('module-in-order', 'This module has no place yet: add it to scripts/lint/module-order.mjs, after every module that it imports.', { path: `${modules}(?!(${moduleOrder.flat().join('|')})/)[^/]+/` }, {}),

  forbid('platform-knows-no-feature', 'platform serves every feature and knows none. Turn it round: declare a port or a decorator in platform and let the module register itself.', { path: '^server/src/platform/' }, { path: '^server/src/(modules|migrations|app\\.module)' }),

  forbid('programs-apart', 'miniapp and server meet in shared/src/contract alone. Put the type or the pure rule there.', { path: '^(miniapp|server)/src/' }, { path: '^(miniapp|server)/', pathNot: '^$1/' }),
  forbid('personas-are-islands', 'Personas are separate subpackages. Move what both need to miniapp/src/features or miniapp/src/ui.', { path: '^miniapp/src/personas/([^/]+)/' }, { path: '^miniapp/src/personas/', pathNot: '^miniapp/src/personas/$1/' }),
  forbid('main-without-subpackages', 'The main package may not pull a subpackage in. Move what it needs to miniapp/src/features, or navigate to the page.', { path: '^miniapp/src/(pages|features|ui|state|api|platform)/' }, { path: '^miniapp/src/personas/' }),
  forbid('ui-knows-no-feature', 'A primitive is told everything by its props. Pass the value and the callback from the feature.', { path: '^miniapp/src/ui/' }, { path: '^miniapp/src/(features|personas|pages|api|state)/' }),
  forbid('features-below-pages', 'A feature does not know its pages. Pass a callback, or navigate by route name.', { path: '^miniapp/src/features/' }, { path: '^miniapp/src/pages/' }),
  forbid('platform-below-all', 'The device layer knows no feature and no screen. Return the value and let the caller decide.', { path: '^miniapp/src/platform/' }, { path: '^miniapp/src/(features|personas|pages|api|state|ui)/' }),

  forbid('resolvable', 'This import leads nowhere: the file or the dependency is missing.', { pathNot: [] }, { couldNotResolve: true }),
];
