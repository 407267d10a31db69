"""What other programs give out about a job search: LinkedIn's archive, address books, trackers, résumés, calendars."""
