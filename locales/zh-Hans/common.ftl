# 各处共用
language-name = 简体中文
list-separator = 、
