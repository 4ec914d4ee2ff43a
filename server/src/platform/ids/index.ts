export { Ids } from './ids';
export { Random } from './random';
