import { Module } from '@nestjs/common';
import { PairingModule } from '../pairing/public';
import { FileMaker } from './file-maker';
import { PhotoFiles } from './photo-files';
import { PhotoQueries } from './photo.queries';
import { PhotoRepository } from './photo.repository';
import { Photos } from './photos';
import { PhotosController } from './photos.controller';
import './photos.entities';
import { PictureMaker } from './picture-maker';
import { SweepPhoto } from './sweep-photo.job';
import { TakePhoto } from './take-photo.use-case';

@Module({
  imports: [PairingModule],
  controllers: [PhotosController],
  providers: [PhotoRepository, PhotoFiles, PictureMaker, FileMaker, TakePhoto, PhotoQueries, Photos, SweepPhoto],
  exports: [Photos, TakePhoto],
})
export class PhotosModule {}
