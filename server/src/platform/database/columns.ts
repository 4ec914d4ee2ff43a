import { type QueryRunner, Table, TableCheck, type TableColumnOptions, TableForeignKey, TableIndex, TableUnique } from 'typeorm';
import type { Dialect } from './dialect';

type Options = Pick<TableColumnOptions, 'isNullable' | 'default' | 'isPrimary'>;
type Column = (name: string, options?: Options) => TableColumnOptions;

/** Columns as every engine understands them; an entity declares the type in brackets. */
export interface Columns {
  /** Primary key, uuidv7 [`@PrimaryColumn({type:'varchar', length:36})`]. */
  id(name?: string): TableColumnOptions;
  /** Id of a row elsewhere [`varchar(36)`]. */
  ref: Column;
  /** UTC instant [`datetime`, precision 3]. */
  instant: Column;
  /** Business date 'YYYY-MM-DD' [`varchar(10)`]. */
  date: Column;
  /** Whole number within ±2 billion: grams, pieces, fen of one line, counters [`int`]. */
  int: Column;
  /** Sums and ledgers [`bigint` with `integerTransformer`]. */
  bigint: Column;
  /** Short text [`varchar`, length]. */
  text(name: string, length: number, options?: Options): TableColumnOptions;
  /** Text up to 64 kB, JSON too [`text` or `simple-json`]. */
  longText: Column;
  /** Yes or no [`boolean`]. */
  flag: Column;
}

/** Column helpers for the engine a migration runs on. */
export function columnsFor(queryRunner: QueryRunner): Columns {
  const sqlite = dialectOf(queryRunner) === 'sqlite';
  const column = (type: string, extra: Partial<TableColumnOptions> = {}): Column => (name, options = {}) => ({ name, type, ...extra, ...options });
  return {
    id: (name = 'id') => ({ name, type: 'varchar', length: '36', isPrimary: true }),
    ref: column('varchar', { length: '36' }),
    instant: column('datetime', sqlite ? {} : { precision: 3 }),
    date: column('varchar', { length: '10' }),
    int: column(sqlite ? 'integer' : 'int'),
    bigint: column('bigint'),
    text: (name, length, options = {}) => ({ name, type: 'varchar', length: String(length), ...options }),
    longText: column('text'),
    flag: column('boolean'),
  };
}

export interface TableShape {
  readonly columns: TableColumnOptions[];
  /** Each a list of columns. */
  readonly unique?: string[][];
  /** Each a list of columns. */
  readonly index?: string[][];
  /** SQL conditions: the second wall behind conditional updates. */
  readonly checks?: string[];
  /** `[column, table]`: the column holds an id of the table. */
  readonly references?: [string, string][];
}

/** Creates a table; names of keys, indexes and checks follow from the table and its columns. */
export async function createTable(queryRunner: QueryRunner, name: string, shape: TableShape): Promise<void> {
  const table = new Table({
    name,
    columns: shape.columns,
    uniques: (shape.unique ?? []).map((columnNames) => new TableUnique({ name: shortName('uq', name, columnNames), columnNames })),
    checks: (shape.checks ?? []).map((expression, place) => new TableCheck({ name: `ck_${name}_${place + 1}`, expression })),
    indices: (shape.index ?? []).map((columnNames) => new TableIndex({ name: shortName('ix', name, columnNames), columnNames })),
    foreignKeys: (shape.references ?? []).map(
      ([column, referencedTableName]) =>
        new TableForeignKey({ name: shortName('fk', name, [column]), columnNames: [column], referencedTableName, referencedColumnNames: ['id'] }),
    ),
    ...(dialectOf(queryRunner) === 'sqlite' ? {} : { engine: 'InnoDB' }),
  });
  await queryRunner.createTable(table);
  if (dialectOf(queryRunner) !== 'sqlite') await addChecks(queryRunner, name, table.checks);
}

/** TypeORM leaves CHECK out on MySQL and MariaDB, though both have enforced it for years. */
async function addChecks(queryRunner: QueryRunner, table: string, checks: TableCheck[]): Promise<void> {
  for (const { name, expression } of checks) {
    await queryRunner.query(`ALTER TABLE ${table} ADD CONSTRAINT ${name} CHECK (${expression})`);
  }
}

export function dialectOf(queryRunner: QueryRunner): Dialect {
  const { type } = queryRunner.dataSource.options;
  return type === 'mariadb' || type === 'mysql' ? type : 'sqlite';
}

/** MySQL allows 64 characters. */
function shortName(prefix: string, table: string, columnNames: string[]): string {
  return `${prefix}_${table}_${columnNames.join('_')}`.slice(0, 64);
}
