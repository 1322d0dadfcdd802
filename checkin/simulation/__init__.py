"""A whole conference played through: real stations and a real hub, people made up, on a clock of its own."""
