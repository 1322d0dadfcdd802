"""The program showing itself: a made-up conference, and the film its camera is given to watch."""
