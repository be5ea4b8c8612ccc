# Shared everywhere
language-name = ລາວ
list-separator = ,_
