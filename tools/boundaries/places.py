"""What goes into the file: municipalities, counties, and how the years differ.

Numbers are text: a municipality of 2015 is "0602", the same one of today "3301".
"""

from former import Seam

# The county's municipalities whose borders are the same in all years:
# number of 2020 -> (number of 2015, number of today, name of today).
UNCHANGED = {
    "3006": ("0604", "3303", "Kongsberg"),
    "3007": ("0605", "3305", "Ringerike"),
    "3038": ("0612", "3310", "Hole"),
    "3039": ("0615", "3320", "Flå"),
    "3040": ("0616", "3322", "Nesbyen"),
    "3041": ("0617", "3324", "Gol"),
    "3042": ("0618", "3326", "Hemsedal"),
    "3043": ("0619", "3328", "Ål"),
    "3044": ("0620", "3330", "Hol"),
    "3045": ("0621", "3332", "Sigdal"),
    "3046": ("0622", "3318", "Krødsherad"),
    "3047": ("0623", "3316", "Modum"),
    "3048": ("0624", "3314", "Øvre Eiker"),
    "3049": ("0626", "3312", "Lier"),
    "3050": ("0631", "3334", "Flesberg"),
    "3051": ("0632", "3336", "Rollag"),
    "3052": ("0633", "3338", "Nore og Uvdal"),
}

# Drammen, Asker and Holmestrand grew in 2020. Number of 2020 -> the former borders through it, and
# a point well inside each part. A part without a number of its own is called by its county.
DIVIDED = {
    "3005": (
        [
            Seam((10.09, 59.74), "Drammen 2014", "Eiker 2015"),
            Seam((10.31, 59.69), "Drammen 2014", "Drammen 2012"),
        ],
        {"0602": (10.2045, 59.7339), "0625": (10.0248, 59.7508), "0711": (10.38, 59.60)},
    ),
    "3025": (
        [
            Seam((10.42, 59.785), "Røyken og Hurum 2012", "Asker 2010"),
            Seam((10.48, 59.685), "Hurum 2003"),
        ],
        {"32": (10.4372, 59.8333), "0627": (10.3883, 59.7472), "0628": (10.50, 59.62)},
    ),
    "3802": (
        [Seam((10.17, 59.57), "Sande 2015")],
        {"39": (10.10, 59.52), "0713": (10.20, 59.62)},
    ),
}

# The county's municipalities in 2015: number -> name.
BASE = {
    **{number: name for number, _, name in UNCHANGED.values()},
    "0602": "Drammen",
    "0616": "Nes",
    "0625": "Nedre Eiker",
    "0627": "Røyken",
    "0628": "Hurum",
}

# The county's municipalities today: number -> (name, the municipalities of 2015 it is made of).
TODAY = {
    **{number: (name, {former}) for former, number, name in UNCHANGED.values()},
    "3301": ("Drammen", {"0602", "0625", "0711"}),
}

# Municipalities of 2015 outside the county that the plan's regions reach into:
# number -> (name, the county of today that their land is counted with).
OUTSIDE = {
    "0532": ("Jevnaker", "32"),
    "0711": ("Svelvik", "39"),  # in Drammen today, but the land outside until 2019
    "0713": ("Sande", "39"),
    "0807": ("Notodden", "40"),
    "0826": ("Tinn", "40"),
    "0827": ("Hjartdal", "40"),
}
# Those of them that were whole municipalities in 2020 as well: number of 2020 -> of 2015.
OUTSIDE_2020 = {"3053": "0532", "3808": "0807", "3818": "0826", "3819": "0827"}

# The land around. What the county has lost since 2015 is counted with the county it went to, so
# that there is land under the explorer's map in both years.
COUNTIES = {
    "03": "Oslo",
    "11": "Rogaland",
    "15": "Møre og Romsdal",
    "31": "Østfold",
    "32": "Akershus",
    "34": "Innlandet",
    "39": "Vestfold",
    "40": "Telemark",
    "42": "Agder",
    "46": "Vestland",
    "50": "Trøndelag",
}
GONE_TO = {"0627": "32", "0628": "32"}

# Sweden's coast from the border southwards, and a way around the rest of it that is far enough
# out. The source has only Norway; these few points are from Natural Earth (1:10m, public domain).
SWEDEN = "SE", "Sverige"
SWEDEN_COAST = [
    (11.22, 59.09), (11.12, 59.01), (11.11, 58.95), (11.20, 58.92), (11.23, 58.81),
    (11.18, 58.72), (11.29, 58.58), (11.24, 58.51), (11.21, 58.42), (11.22, 58.35),
]  # fmt: skip
SWEDEN_BEHIND = [(11.22, 57.0), (14.0, 57.0), (14.0, 63.0), (12.2, 63.0)]


def county_of(number):
    """The county of today that a municipality of 2020 lies in."""
    county, place = number[:2], int(number)
    if county == "30":  # Viken, with Buskerud's own municipalities taken out before
        return "31" if place <= 3004 or 3011 <= place <= 3018 else "32"
    if county == "38":  # Vestfold og Telemark
        return "39" if place <= 3805 or place == 3811 else "40"
    return county
