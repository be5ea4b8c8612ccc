# 系统自身的故障：发生了什么、怎么办、何时恢复
alarm-channel = { $platform } 没有应答，始于 { $since }（{ $zone }）。
alarm-remedy-channel = 那里收不到、也发不出消息；已写下的都保留着，恢复后自动发出。请检查服务器的网络和代理：在服务器上运行 haizhi doctor，可看到原因。
alarm-over-channel = { $platform } 于 { $until }（{ $zone }）恢复应答，中断始于 { $since }。等待的消息正在发出。

alarm-refused = { $platform } 拒绝了机器人的令牌或某项设置，始于 { $since }（{ $zone }）。
alarm-remedy-refused = 改正设置之前，那里收不到、也发不出消息；已写下的都保留着。请在服务器上运行 haizhi doctor，按它指出的改正后重启。
alarm-over-refused = { $platform } 于 { $until }（{ $zone }）重新接受机器人，拒绝始于 { $since }。等待的消息正在发出。

alarm-webhook = { $platform } 无法把大家发来的消息交给我们，始于 { $since }（{ $zone }）；那里积压 { $figure } 条。
alarm-remedy-webhook = 一天之内不会丢失。请确认外网能打开公开地址、证书有效，并且没有别的程序使用同一令牌：haizhi doctor 会指出是哪一种。
alarm-over-webhook = { $platform } 于 { $until }（{ $zone }）恢复转交消息，中断始于 { $since }。

alarm-answers = { $platform } 上的答复迟迟没有发出，始于 { $since }（{ $zone }）。
alarm-remedy-answers = 大家按了按钮看不到反应。请查看服务器负荷和 haizhi doctor 的结果。
alarm-over-answers = { $platform } 上的答复于 { $until }（{ $zone }）恢复及时发出，延迟始于 { $since }。

alarm-personal = { $platform } 上给个人的通知迟迟没有发出，始于 { $since }（{ $zone }）。
alarm-remedy-personal = 通知都保留着，会自动发出。如持续不恢复，请在服务器上运行 haizhi doctor。
alarm-over-personal = { $platform } 上给个人的通知于 { $until }（{ $zone }）恢复发出，延迟始于 { $since }。

alarm-broadcast = { $platform } 上的群发停滞，始于 { $since }（{ $zone }）。
alarm-remedy-broadcast = 还没收到的人，恢复后会收到，不会有人收到两次。请不要重复发布；请在服务器上运行 haizhi doctor。
alarm-over-broadcast = { $platform } 上的群发于 { $until }（{ $zone }）不再停滞，停滞始于 { $since }。

alarm-failures = { $platform } 在十分钟内拒收了 { $figure } 条消息。
alarm-remedy-failures = 这些消息不会自动重发。请先暂停正在进行的群发，再查看服务器日志，里面有每一条的编号。
alarm-over-failures = { $platform } 于 { $until }（{ $zone }）恢复接收。{ $since } 以来拒收的消息不会重发。

alarm-hold = { $platform } 要求在 { $figure }（{ $zone }）之前暂停群发。
alarm-remedy-hold = 到时群发会自动继续，其间对个人的答复照常。如再次发生，请在设置里调低该平台的发送速度。
alarm-over-hold = { $platform } 要求的暂停已于 { $until }（{ $zone }）结束，群发继续。

alarm-sender = 没有进程负责 { $platform } 的发送，始于 { $since }（{ $zone }）。
alarm-remedy-sender = 待发的消息都保留着。请确认 haizhi serve 正在运行并设有该平台的令牌，然后重启。
alarm-over-sender = { $platform } 于 { $until }（{ $zone }）恢复发送，中断始于 { $since }。

alarm-disk = 数据库所在磁盘快满了，只剩 { $figure } MiB。
alarm-remedy-disk = 磁盘一满，导入、意向和消息都无法保存。请腾出至少 2 GiB 空间。
alarm-over-disk = 数据库所在磁盘于 { $until }（{ $zone }）恢复充足。

alarm-import = 一份表格从 { $since }（{ $zone }）起一直没有读完。
alarm-remedy-import = 不会只导入一半。请查看导入记录；如果一直这样，请重新上传。
alarm-over-import = { $since } 开始读的表格已于 { $until }（{ $zone }）处理完毕。
