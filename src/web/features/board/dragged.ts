/** What a dragged card carries: the id of its task. */
export const DRAGGED = 'application/x-runsheet-task'
