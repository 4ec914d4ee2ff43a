export { BlindIndex } from './blind-index';
export { FieldCipher } from './field-cipher';
