// Prints what ical.js finds in a calendar file, with every series told in full.
const { readFileSync } = require("node:fs");

const ICAL = require(process.argv[2]);
ICAL.design.strict = true;

const root = new ICAL.Component(ICAL.parse(readFileSync(process.argv[3], "utf8")));
// Times are taken by the file's own zones.
for (const zone of root.getAllSubcomponents("vtimezone")) {
  ICAL.TimezoneService.register(zone);
}

function moment(time) {
  return time.isDate ? Date.UTC(time.year, time.month - 1, time.day) / 1000 : time.toUnixTime();
}

function fact(component) {
  const event = new ICAL.Event(component);
  const value = (name) => component.getFirstPropertyValue(name);
  const starts = [];
  if (event.isRecurring()) {
    const times = event.iterator();
    for (let time = times.next(); time; time = times.next()) starts.push(moment(time));
  } else {
    starts.push(moment(event.startDate));
  }
  return {
    uid: event.uid,
    sequence: event.sequence,
    status: value("status"),
    summary: event.summary,
    description: event.description,
    location: event.location,
    url: value("url"),
    categories: component.getAllProperties("categories").flatMap((one) => one.getValues()),
    organizer: value("organizer"),
    starts,
    end: moment(event.endDate),
    label: component.getFirstProperty("conference")?.getParameter("label") ?? null,
  };
}

process.stdout.write(JSON.stringify(root.getAllSubcomponents("vevent").map(fact)));
