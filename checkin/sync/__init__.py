"""The other end of the journal: what stations and hub say to each other, and how a station keeps up with its hub."""
