"""Prints what the Python package icalendar finds in a calendar file."""

import calendar
import datetime
import json
import sys

import icalendar

with open(sys.argv[1], "rb") as file:
    root = icalendar.Calendar.from_ical(file.read())

for component in root.walk():
    errors = getattr(component, "errors", [])
    assert not errors, (component.name, errors)

# Times are taken by the file's own zones, not by those the package knows.
zones = {str(zone["TZID"]): zone.to_tz() for zone in root.walk("VTIMEZONE")}


def moment(prop):
    at = prop.dt
    if not isinstance(at, datetime.datetime):
        return calendar.timegm(at.timetuple())
    if "TZID" in prop.params:
        zone, local = zones[prop.params["TZID"]], at.replace(tzinfo=None)
        # Zones of pytz, which older versions use, must not simply be put in.
        at = zone.localize(local) if hasattr(zone, "localize") else local.replace(tzinfo=zone)
    return int(at.timestamp())


def text(event, name):
    return str(event[name]) if name in event else None


def fact(event):
    categories = event.get("CATEGORIES")
    return {
        "uid": str(event["UID"]),
        "sequence": int(event["SEQUENCE"]),
        "status": str(event["STATUS"]),
        "summary": str(event["SUMMARY"]),
        "description": text(event, "DESCRIPTION"),
        "location": text(event, "LOCATION"),
        "url": text(event, "URL"),
        "categories": [str(one) for one in categories.cats] if categories else [],
        "organizer": text(event, "ORGANIZER"),
        "starts": [moment(event["DTSTART"])],
        "end": moment(event["DTEND"]),
    }


json.dump([fact(event) for event in root.walk("VEVENT")], sys.stdout)
