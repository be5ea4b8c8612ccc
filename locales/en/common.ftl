# Shared everywhere
language-name = English
list-separator = ,_
