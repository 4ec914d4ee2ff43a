/** Pages of the organiser's subpackage. */
export const organiserPages = {
  root: 'personas/organiser',
  pages: ['trips/index', 'trip-board/index', 'trip-form/index', 'trip-day/index', 'trip-after/index', 'trip-extras/index', 'group-chat/index'],
};
