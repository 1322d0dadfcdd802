"""The Internet Printing Protocol, RFC 8010 and 8011: queues of CUPS, and printers in the network."""
