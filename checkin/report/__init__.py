"""The closing report: what was counted, by which rule, and how somebody else comes to the same figures.

`Records` (in `records`) is what is counted from: a journal, or what an auditor was given of one. `making` makes the
`Closing` of it, and `written` writes that as PDF, HTML, XLSX, CSV or JSON.
"""


class ReportError(Exception):
    """A report cannot be written or read; the sentence says what to do."""
