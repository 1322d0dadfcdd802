"""OpenCV, told to keep quiet and to stay on one thread before anything uses it."""

import os

# Read once, when the first video is opened: FFmpeg's own messages, and seconds to wait for a camera that stands still.
os.environ.setdefault("OPENCV_FFMPEG_LOGLEVEL", "-8")
os.environ.setdefault("OPENCV_VIDEOIO_V4L_SELECT_TIMEOUT", "3")

import cv2

cv2.utils.logging.setLogLevel(cv2.utils.logging.LOG_LEVEL_SILENT)
# The window and the database need the other cores more than a 3 ms decoding does.
cv2.setNumThreads(1)

__all__ = ["cv2"]
