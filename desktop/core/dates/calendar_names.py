"""English names of months, weekdays and zones, which printing, reading and the window share."""

MONTHS = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)
WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")

# The city that delegates say for a zone where it is not the one in the zone's name.
ZONE_CITIES = (("Europe/Zurich", "Geneva"), ("Europe/Amsterdam", "The Hague"))
