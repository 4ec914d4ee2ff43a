export { DemoModule } from './demo.module';
export { demoStart } from './domain/moments';
