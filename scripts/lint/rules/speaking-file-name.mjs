import path from 'node:path';

const vague = /(^|[-_.])(utils?|helpers?|managers?|common|misc|stuff)([-_.]|$)/i;

/** A file says what it is about. @type {import('eslint').Rule.RuleModule} */
export const speakingFileName = {
  meta: {
    type: 'suggestion',
    schema: [],
    messages: { vague: '`{{name}}` says nothing about its content. Name the file (or folder) after the one idea in it, in a word of the glossary, and split it when there are two.' },
  },
  create: (context) => ({
    Program(node) {
      const inside = path.relative(context.cwd, context.filename).split(path.sep);
      const name = inside.find((part) => vague.test(part));
      if (name) context.report({ node, messageId: 'vague', data: { name } });
    },
  }),
};
