/** WeChat reads aria-* on views and images; Taro's templates leave them out. */
const aria = { 'aria-role': "''", 'aria-label': "''", 'aria-hidden': "''" };

interface TemplateHost { template: { mergeComponents(ctx: unknown, components: Record<string, object>): void } }
interface PluginContext { registerMethod(method: { name: string; fn(platform: TemplateHost): void }): void }

export default (ctx: PluginContext) => {
  ctx.registerMethod({
    name: 'onSetupClose',
    fn(platform) {
      if (platform.template) platform.template.mergeComponents(ctx, { View: aria, Image: aria, Text: aria });
    },
  });
};
