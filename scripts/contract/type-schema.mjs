import ts from 'typescript';

/** @typedef {Record<string, unknown>} Schema JSON Schema, the part that the contract's types need */

/** Money and weights are whole numbers wherever they stand. */
const WHOLE = /(Fen|Grams|^fen|^grams)$/;

/** Turns types of the contract into JSON Schema; named interfaces once each, referred to by name. */
export class SchemaWriter {
  /** @type {Record<string, Schema>} */
  components = {};

  /** @param {ts.TypeChecker} checker */
  constructor(checker) {
    this.checker = checker;
  }

  /**
   * @param {ts.Type} type
   * @param {string} [name] of the property that holds it
   * @returns {Schema}
   */
  of(type, name = '') {
    if (type.isUnion()) return this.union(type, name);
    if (type.isStringLiteral() || type.isNumberLiteral()) return { const: type.value };
    if (type.flags & ts.TypeFlags.BooleanLiteral) return { const: this.checker.typeToString(type) === 'true' };
    if (type.flags & ts.TypeFlags.String) return { type: 'string' };
    if (type.flags & ts.TypeFlags.Number) return { type: WHOLE.test(name) ? 'integer' : 'number' };
    if (type.flags & ts.TypeFlags.Null) return { type: 'null' };
    if (type.flags & ts.TypeFlags.Unknown) return {};
    if (this.checker.isArrayType(type)) return { type: 'array', items: this.of(this.item(type), name) };
    if (type.flags & (ts.TypeFlags.Object | ts.TypeFlags.Intersection)) return this.object(type);
    throw new Error(`the contract's ${name || 'answer'} is ${this.checker.typeToString(type)}: say it in plain JSON types`);
  }

  /** @param {ts.Type} array */
  item(array) {
    return /** @type {ts.Type} */ (this.checker.getTypeArguments(/** @type {ts.TypeReference} */ (array))[0]);
  }

  /** @param {ts.UnionType} union @param {string} name */
  union({ types }, name) {
    const parts = types.filter(({ flags }) => !(flags & ts.TypeFlags.Undefined));
    const literals = parts.filter((type) => type.isStringLiteral());
    const booleans = parts.filter(({ flags }) => flags & ts.TypeFlags.BooleanLiteral);
    const others = parts.filter((type) => !literals.includes(/** @type {any} */ (type)) && (booleans.length < 2 || !booleans.includes(type)));
    const schemas = [
      ...(literals.length > 0 ? [{ enum: literals.map((type) => /** @type {ts.StringLiteralType} */ (type).value) }] : []),
      ...(booleans.length === 2 ? [{ type: 'boolean' }] : []),
      ...others.map((type) => this.of(type, name)),
    ];
    return schemas.length === 1 ? /** @type {Schema} */ (schemas[0]) : { anyOf: schemas };
  }

  /** @param {ts.Type} type */
  object(type) {
    const symbol = type.getSymbol();
    if (!symbol || !(symbol.flags & ts.SymbolFlags.Interface)) return this.fields(type);
    if (!this.components[symbol.name]) {
      this.components[symbol.name] = {};
      this.components[symbol.name] = this.fields(type);
    }
    return { $ref: `#/components/schemas/${symbol.name}` };
  }

  /** @param {ts.Type} type */
  fields(type) {
    const open = this.checker.getIndexTypeOfType(type, ts.IndexKind.String);
    if (open) return { type: 'object', additionalProperties: true };
    const properties = this.checker.getPropertiesOfType(type);
    const isOptional = (/** @type {ts.Symbol} */ { flags }) => Boolean(flags & ts.SymbolFlags.Optional);
    return {
      type: 'object',
      properties: Object.fromEntries(properties.map((property) => [property.name, this.of(this.checker.getTypeOfSymbol(property), property.name)])),
      required: properties.filter((property) => !isOptional(property)).map(({ name }) => name),
      additionalProperties: false,
    };
  }
}
