"""The desk: a code is presented, a decision is made and written down, a badge comes out."""

from checkin.station.desk import Presented, Station, StationError
from checkin.station.importing import Imported, Importer
from checkin.station.issuing import Issued, Issuer, IssuingError

__all__ = ["Imported", "Importer", "Issued", "Issuer", "IssuingError", "Presented", "Station", "StationError"]
