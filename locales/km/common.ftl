# Shared everywhere
language-name = ខ្មែរ
list-separator = ,_
