import { mergeInternalComponents } from '@tarojs/shared';
import { ariaComponents } from './aria-attributes';

/** Templates name attributes by short aliases; the runtime must count them from the same list. */
mergeInternalComponents(ariaComponents);
