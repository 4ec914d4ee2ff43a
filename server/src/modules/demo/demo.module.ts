import { Module } from '@nestjs/common';
import { DemoClock } from './demo-clock';
import { DemoController } from './demo.controller';

@Module({ controllers: [DemoController], providers: [DemoClock] })
export class DemoModule {}
