/**
 * A reporter for `node --test`: one JSON line for each single test.
 * @param {AsyncIterable<{ type: string, data: any }>} source
 */
export default async function* reportLines(source) {
  for await (const { type, data } of source) {
    if (type !== 'test:pass' && type !== 'test:fail') continue;
    // A describe block, or the file around its tests, is no test; a file that failed by itself is.
    const group = data.details?.type === 'suite' || (data.nesting === 0 && data.name === data.file);
    if (group && (type === 'test:pass' || data.details?.error?.failureType === 'subtestsFailed')) continue;
    const pending = data.skip !== undefined || data.todo !== undefined;
    const error = data.details?.error;
    const status = pending ? 'pending' : type === 'test:pass' ? 'passed' : 'failed';
    yield `${JSON.stringify({ status, name: data.name, file: data.file, message: error ? String(error.cause?.stack ?? error.cause ?? error.stack) : '' })}\n`;
  }
}
