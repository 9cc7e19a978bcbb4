export { type CalendarDetails, type CalendarFile, calendarsOfProgramme } from './calendars-of-programme.ts';
export { type ItineraryDetails, itinerariesAsPdf, type ParticipantDetails } from './itineraries-as-pdf.ts';
export { type TimetableDetails, timetableAsWorkbook } from './timetable-as-workbook.ts';
