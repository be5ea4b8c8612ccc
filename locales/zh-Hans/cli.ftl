# 命令行
cli-import = { $rows } 行：{ $drafted } 新，{ $changed } 有变，{ $unchanged } 未变，{ $refused } 需要您看；{ $gone } 条已不在表中
cli-import-skipped = 工作表“{ $sheet }”没有读：没有找到表头。
cli-demo-both = 工作台和学者窗口并排：{ $url }
cli-demo-desk = 只看工作台：{ $url }
cli-demo-chat = 只看学者窗口：{ $url }
cli-demo-staff = 工作人员
cli-demo-scholar = 学者
cli-demo-list = 可以导入的示例表：{ $path }
cli-demo-stop = 按 Ctrl-C 结束，演示数据随之删除。
