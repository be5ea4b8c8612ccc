# Shared everywhere
language-name = ไทย
list-separator = ,_
