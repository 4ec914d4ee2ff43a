import path from 'node:path';
import { ariaComponents } from './aria-attributes';

interface Platform {
  template?: { mergeComponents(ctx: unknown, components: Record<string, object>): void };
  runtimePath: string | string[];
}
interface PluginContext { registerMethod(method: { name: string; fn(platform: Platform): void }): void }

export default (ctx: PluginContext) => {
  ctx.registerMethod({
    name: 'onSetupClose',
    fn(platform) {
      if (!platform.template) return;
      platform.template.mergeComponents(ctx, ariaComponents);
      platform.runtimePath = [...[platform.runtimePath].flat(), path.resolve(__dirname, 'aria-runtime.ts')];
    },
  });
};
