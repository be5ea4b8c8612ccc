# Search: what was understood, and what was found
search-heading = { $n ->
    [one] By { $what }: 1 found
   *[other] By { $what }: { $n } found
}
search-heading-many = { $n ->
    [one] By { $what }: more than one found
   *[other] By { $what }: more than { $n } found
}
search-nearest = Nothing has all of it; these come nearest.
search-corrected = “{ $typed }” was never met, so “{ $meant }” was sought.
search-nothing = Nothing was found by { $what }. Take a condition away, try another word, or look at all of them.
search-unread = What to look for was not understood. Please write a few words, for example: part-time AI in Kunming before June
search-word = “{ $word }”
search-from = from { $day }
search-until = until { $day }
search-drop = Drop { $what }
found-posting = postings
found-event = events
found-expert = experts
found-society = societies
found-project = projects
found-policy = policies
