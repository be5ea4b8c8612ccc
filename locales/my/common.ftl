# Shared everywhere
language-name = မြန်မာဘာသာ
list-separator = ၊_
