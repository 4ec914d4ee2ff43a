import fc from 'fast-check';
import { htmlOf, typedOf } from './story-text';

test('typed words survive as HTML and back', () => {
  expect(htmlOf('井 < 水\n甜 & 凉')).toBe('井 &lt; 水<br />甜 &amp; 凉');
  expect(typedOf('<p>井水<b>甜</b></p><ul><li>一</li><li>二</li></ul>')).toBe('井水甜\n一\n二');
  fc.assert(fc.property(fc.string(), (typed) => expect(typedOf(htmlOf(typed))).toBe(typed.trim())));
});
