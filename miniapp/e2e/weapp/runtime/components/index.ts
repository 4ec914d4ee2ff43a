import { ComponentSpace } from 'glass-easel';
import { type BuiltIn, defineBuiltIn } from './built-in';
import { button } from './button';
import { form, label } from './form';
import { image } from './image';
import { map } from './map';
import { navigator } from './navigator';
import { picker } from './picker';
import { richText } from './rich-text';
import { scrollView } from './scroll-view';
import { slider } from './slider';
import { swiper } from './swiper';
import { input, textarea } from './text-fields';
import { checkbox, checkboxGroup, radio, radioGroup, switchControl } from './toggles';

/** Elements that only hold others or draw themselves by style. */
const PLAIN = ['view', 'text', 'icon', 'progress', 'swiper-item', 'cover-view', 'cover-image', 'page-container', 'root-portal', 'match-media'];

export interface BuiltInServices {
  share: (dataset: object) => void;
  wx: () => object;
}

function builtIns(services: BuiltInServices): BuiltIn[] {
  return [
    ...PLAIN.map((tag) => ({ tag })),
    button(services.share), form, label, image, input, textarea, checkbox, checkboxGroup, radio, radioGroup,
    switchControl, picker, slider, swiper, scrollView, richText, map,
    navigator(services.wx as () => Record<string, () => unknown>),
  ];
}

/** Makes WeChat's elements known to `target`; gives their tags. */
export function registerBuiltIns(target: ComponentSpace, services: BuiltInServices): string[] {
  const library = new ComponentSpace();
  const all = builtIns(services);
  for (const builtIn of all) defineBuiltIn(builtIn, library, target);
  return all.map((builtIn) => builtIn.tag);
}
