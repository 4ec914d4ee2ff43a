import { calleePath, memberPath } from '../syntax.mjs';

const builders = /\.(createQueryBuilder|createQueryRunner|getRepository|getTreeRepository|withRepository)$/;
const statements = /\.(query|save|insert|update|upsert|delete|remove|softDelete|softRemove|restore|increment|decrement|clear)$/;
const onDatabase = /(^|\.)(manager|entityManager|dataSource|queryRunner|reader|writer|repo|repository)\.\w+$/;

/** Statements live in repositories, and write only through the unit of work's manager. @type {import('eslint').Rule.RuleModule} */
export const writesInRepositories = {
  meta: {
    type: 'problem',
    schema: [],
    messages: {
      statement: '`{{callee}}` is a statement. Put it into the feature\'s *.repository.ts, which takes `tx`, and call it from a unit of work.',
      writer: 'Modules never write past the unit of work: on SQLite another request would undo it. Use `unitOfWork.run((tx) => …)` and `tx.manager`.',
    },
  },
  create: (context) => {
    const isRepository = /\.repository\.ts$/.test(context.filename);
    return {
      CallExpression(node) {
        const callee = calleePath(node);
        if (!isRepository && (builders.test(callee) || (statements.test(callee) && onDatabase.test(callee) && !/repository\.\w+$/i.test(callee)))) {
          context.report({ node, messageId: 'statement', data: { callee } });
        }
      },
      MemberExpression(node) {
        if (/(^|\.)(database|db)\.writer$/i.test(memberPath(node))) context.report({ node, messageId: 'writer' });
      },
    };
  },
};
