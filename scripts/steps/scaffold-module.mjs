import fs from 'node:fs';
import path from 'node:path';
import { StepFailure } from './failure.mjs';
import { inRepo } from './paths.mjs';

/** @param {string} name kebab-case */
const classOf = (name) => name.replaceAll(/(^|-)([a-z])/g, (_, __, letter) => letter.toUpperCase());

/**
 * The first files of a server module, by name; entities, DTOs and the rest come when the feature needs them.
 * @param {string} name kebab-case, a word of the glossary
 * @returns {Record<string, string>}
 */
export function moduleFiles(name) {
  const title = classOf(name);
  return {
    [`${name}.repository.ts`]: `import { Injectable } from '@nestjs/common';\n\n/** The only file of this module with queries and row locks; maps rows to domain types and back. */\n@Injectable()\nexport class ${title}Repository {}\n`,
    [`${name}.queries.ts`]: `import { Injectable } from '@nestjs/common';\nimport { ${title}Repository } from './${name}.repository';\n\n/** Reads that change nothing. */\n@Injectable()\nexport class ${title}Queries {\n  constructor(protected readonly repository: ${title}Repository) {}\n}\n`,
    [`${name}.controller.ts`]: `import { Controller } from '@nestjs/common';\nimport { ${title}Queries } from './${name}.queries';\n\n/** One line for each route of shared/src/contract/${name}.ts. */\n@Controller()\nexport class ${title}Controller {\n  constructor(protected readonly queries: ${title}Queries) {}\n}\n`,
    [`${name}.module.ts`]: `import { Module } from '@nestjs/common';\nimport { ${title}Controller } from './${name}.controller';\nimport { ${title}Queries } from './${name}.queries';\nimport { ${title}Repository } from './${name}.repository';\n\n@Module({\n  controllers: [${title}Controller],\n  providers: [${title}Queries, ${title}Repository],\n})\nexport class ${title}Module {}\n`,
    'public.ts': `/** The only door for other modules. */\nexport { ${title}Module } from './${name}.module';\n`,
  };
}

/**
 * Writes the files of a new module.
 * @param {string | undefined} name
 * @returns {string[]} what to do next
 */
export function scaffoldModule(name) {
  if (!name || !/^[a-z]+(-[a-z]+)*$/.test(name)) throw new StepFailure('Name the module in kebab-case with a word of shared/docs/glossary.md: node scripts/new-module.mjs farm-stays');
  const folder = inRepo('server/src/modules', name);
  if (fs.existsSync(folder)) throw new StepFailure(`There is already a module called ${name}.`);
  fs.mkdirSync(path.join(folder, 'domain'), { recursive: true });
  for (const [file, text] of Object.entries(moduleFiles(name))) fs.writeFileSync(path.join(folder, file), text);
  return [
    `server/src/modules/${name}/ is there. Next:`,
    `  1. give it its place in scripts/lint/module-order.mjs`,
    `  2. add ${classOf(name)}Module to server/src/app.module.ts`,
    `  3. write its routes in shared/src/contract/${name}.ts and its rules in domain/`,
    `  4. write its migration and register it in server/src/migrations/index.ts`,
  ];
}
