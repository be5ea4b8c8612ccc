# The command line
cli-import = { $rows } 列：新增 { $drafted }，有變 { $changed }，未變 { $unchanged }，需要您處理 { $refused }；{ $gone } 項已不在表中
cli-import-skipped = 工作表「{ $sheet }」沒有讀取：找不到標題列。
cli-demo-both = 工作台和學者視窗並排：{ $url }
cli-demo-desk = 只看工作台：{ $url }
cli-demo-chat = 只看學者視窗：{ $url }
cli-demo-staff = 工作人員
cli-demo-scholar = 學者
cli-demo-list = 可以匯入的範例表格：{ $path }
cli-demo-stop = 按 Ctrl-C 結束，示範資料會一併刪除。
