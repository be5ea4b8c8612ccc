# Shared everywhere
language-name = Tiếng Việt
list-separator = ,_
