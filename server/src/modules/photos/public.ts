/** The only door to photos for other modules. */
export { Photos } from './photos';
export { PhotosModule } from './photos.module';
export { TakePhoto } from './take-photo.use-case';
