# 在 Discord 服务器的频道里发布哪些需求，供服务器管理员使用
setup-in-guild = 这里设置的是服务器的频道。请到您要设置的那个服务器里使用。
setup-admins-only = 本服务器各频道发布哪些需求，由服务器管理员决定。请联系其中一位。
setup-where = 没有给出频道，因此未作更改。请在“频道”一项中选择。
setup-what = 哪些需求要发到 #{ $channel }？请填写“领域”（一个领域，或全部）、“工作站”或“文字语言”。未作更改。
setup-field-unknown = 没有名为“{ $typed }”的领域，因此未作更改。请从中选择一个，或选“全部领域”：{ $fields }。
setup-station-unknown = 没有名为“{ $typed }”的工作站，或符合的不止一个，因此未作更改。请从输入时列出的工作站中选择。
setup-language-unknown = 目前没有“{ $typed }”的文字，因此未作更改。请从中选择：{ $languages }。
setup-role-closed = 您无权让通知提及 @{ $role }，没有改动。请选择任何人都可以提及的身份组（在服务器设置的“身份组”中打开“允许任何人@提及此身份组”），或者把“身份组”留空，也可以请有“提及 @everyone、@here 和所有身份组”权限的人来设置。
setup-done = 已设置，{ $id }：新需求（{ $filter }）将发到 #{ $channel }，文字用{ $language }。
setup-changed = 已更改，{ $id }：新需求（{ $filter }）将发到 #{ $channel }，文字用{ $language }。
setup-role = 每条都会提及 @{ $role }。
setup-no-role = 不提及任何人。
setup-forecast = 现有 { $open } 条符合，之后大约每周 { $week } 条。此前已发布的不补发。
setup-once = 同一条需求在一个频道里只发一次；需求更正后，原消息会随之修改。
setup-all = 全部频道
setup-heading = { $n ->
    [0] 本服务器的频道
   *[other] 本服务器的频道（{ $n }）
}
setup-note = 选择一行即可更改或移除。要新增，请用 /setup 并填写领域和频道。
setup-none = 本服务器还没有设置。请用 /setup 并填写领域和频道；如需提及某些人，再选身份组。
setup-off = 已停用
setup-off-why = 已停用，因为这里无法发布：频道已删除，或助手看不到它、无权发言。请先处理，再按“再试一次”。
setup-postings = 需求
setup-language = 文字语言
setup-mentioned = 提及
setup-nobody = 无
setup-remove = 移除
setup-removed = 已移除：{ $id } 不再发布。已发布的消息保留。
setup-taken-back = 已撤销：{ $id } 不会发布。
setup-switched-off = 您在某个服务器里设置的 { $n } 个频道已停用，因为那里无法再发布：{ $channels }。可能是频道已删除，助手看不到它或无权发言，也可能是助手已被移出服务器。
setup-switched-off-do = 请您在服务器里处理后，用 /setup 选择该频道并按“再试一次”，或另设一个频道。自己订阅需求的人照常收到通知。
setup-events = { $n ->
    [0] 本服务器的活动日程：暂无。凡发到这里、尚未开始的活动，都会自动列入并随时更新。
   *[other] 已列入本服务器活动日程并随时更新的活动：{ $n } 个
}
setup-events-refused = 活动日程：没有权限。请在服务器设置的“身份组”中给助手的身份组打开“创建活动”，再按“再试一次”。
setup-events-off = 在您设置了 { $channels } 的服务器里，助手无权创建活动日程。活动仍照常发到频道。
setup-events-off-do = 请您在服务器设置的“身份组”中给助手的身份组打开“创建活动”，然后在那里用 /setup 并按“再试一次”。

# 服务器活动日程里显示的活动
guild-event-place-open = 地点待定
guild-event-register-page = 报名：{ $page }
guild-event-register-command = 报名：在这里或任何使用助手的地方发送 { $command }。
guild-event-more-page = 详情：{ $page }
guild-event-more-command = 详情：在这里或任何使用助手的地方发送 { $command }。

# 在服务器里使用助手、但不接收私信的人
reach-closed = { $platform } 不允许我直接给您发私信，您订阅的需求因此无法送达。
reach-closed-meanwhile = { $platform } 不允许我直接给您发私信。在此期间，您订阅的需求会发到 { $other }。
reach-do = 请您在本服务器的隐私设置中允许私信，或把助手添加到您自己的应用中，然后按“再试一次”。
reach-test = 您可以收到私信了，无需其他操作。
reach-sent = 私信已发出。如果一分钟内没有收到，说明私信仍未开放，您下次使用命令时会再次提示。
