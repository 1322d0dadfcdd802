"""The desk: a code is presented, a decision is made and written down, a badge comes out."""

from checkin.station.desk import Presented, Station
from checkin.station.finding import Finder, Found, Hit, Say
from checkin.station.forgetting import Forgetting
from checkin.station.importing import Imported, Importer
from checkin.station.issuing import Issued, Issuer, IssuingError
from checkin.station.operators import Operators
from checkin.station.outlet import Outlet, Standing
from checkin.station.printing import PrintQueue, QueueError
from checkin.station.records import StationError
from checkin.station.settling import Settling, Told
from checkin.station.shift import Happened, NotAllowed, Shift, Unfit
from checkin.station.slips import Slip, Slips
from checkin.station.watch import Watch
from checkin.station.wayout import WayOut

__all__ = [
    "Finder",
    "Forgetting",
    "Found",
    "Happened",
    "Hit",
    "Imported",
    "Importer",
    "Issued",
    "Issuer",
    "IssuingError",
    "NotAllowed",
    "Operators",
    "Outlet",
    "Presented",
    "PrintQueue",
    "QueueError",
    "Say",
    "Settling",
    "Shift",
    "Slip",
    "Slips",
    "Standing",
    "Station",
    "StationError",
    "Told",
    "Unfit",
    "Watch",
    "WayOut",
]
