import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { compileDist } from '../compile-dist';
import { scopeComponentCss } from '../component-styles';
import { wxssToCss } from '../wxss';

describe('wxss', () => {
  const files: Record<string, string> = {
    'app.wxss': '@import "./base/a.wxss";@import \'/b.wxss\';.x{width:750rpx;margin:-1.5rpx 0rpx}',
    'base/a.wxss': '@import "../b.wxss";.a{}',
    'b.wxss': '.b{}',
    'loop.wxss': '@import "loop.wxss";',
  };
  const read = (path: string) => files[path];

  test('puts imports in place, relative and from the root, and turns rpx into vw', () => {
    expect(wxssToCss('app.wxss', read)).toBe('.b{}.a{}.b{}.x{width:100vw;margin:-0.2vw 0vw}');
  });

  test('names what is missing and what imports itself', () => {
    expect(() => wxssToCss('loop.wxss', read)).toThrow('wxss imports itself: loop.wxss → loop.wxss');
    expect(() => wxssToCss('none.wxss', read)).toThrow('wxss not found: none.wxss');
  });

  test('a component’s classes get its prefix, keyframes and numbers do not', () => {
    const css = '.a .b-c:not(.d){margin:.5px}@media (width>1px){.a{}}@keyframes k{12.5%{top:0}}';
    expect(scopeComponentCss('card/index', css)).toBe(
      '.card_index--a .card_index--b-c:not(.card_index--d){margin:.5px}@media (width>1px){.card_index--a{}}@keyframes k{12.5%{top:0}}',
    );
  });
});

describe('compileDist', () => {
  let dist: string;
  beforeEach(() => void (dist = mkdtempSync(join(tmpdir(), 'weapp-compile-'))));
  afterEach(() => rmSync(dist, { recursive: true }));

  test('says what is wrong with a folder that is no build', async () => {
    await expect(compileDist(dist)).rejects.toThrow('app.json is missing');
  });

  test('passes on the template compiler’s warnings and follows a change', async () => {
    writeFileSync(join(dist, 'app.json'), '{"pages":["page"]}');
    writeFileSync(join(dist, 'page.wxml'), '<view></text>');
    expect((await compileDist(dist)).warnings.join()).toContain('page.wxml');
    writeFileSync(join(dist, 'page.wxml'), '<view>{{said}}</view>');
    const good = await compileDist(dist);
    expect(good.warnings).toEqual([]);
    expect(good.packageScript).toContain('said');
  });
});
