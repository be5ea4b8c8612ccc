# Shared everywhere
language-name = 繁體中文
list-separator = 、
