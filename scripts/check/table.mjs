/**
 * Rows as text, columns aligned; the first to the left, numbers to the right.
 * @param {readonly (readonly (string | number)[])[]} rows
 * @returns {string}
 */
export function table(rows) {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => String(row[column] ?? '').length)));
  return rows
    .map((row) => row.map((cell, column) => (column === 0 ? String(cell).padEnd(widths[column] ?? 0) : String(cell).padStart(widths[column] ?? 0))).join('   ').trimEnd())
    .join('\n');
}
