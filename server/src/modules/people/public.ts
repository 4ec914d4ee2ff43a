/** The only door to people and their roles for other modules. */
export { PeopleModule } from './people.module';
