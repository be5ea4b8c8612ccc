# People and places of the demo; all of them are made up
demo-officer = Lý Vĩ (mẫu)
demo-reviewer = Vương Phương (mẫu)
demo-scholar-en = Anna Weber (mẫu)
demo-scholar-zh = Trương Minh (mẫu)
demo-station-kunming = Trạm công tác HOME của một trường đại học ở Côn Minh (mẫu)
demo-station-honghe = Trạm công tác HOME của một học viện ở Hồng Hà (mẫu)
demo-station-dali = Trạm công tác HOME của một trường đại học ở Đại Lý (mẫu)
demo-event = Phiên chuyên đề HOME: công nghệ tiếng nói và ngôn ngữ hướng tới Đông Nam Á (mẫu)
demo-event-text = Ba nhóm nghiên cứu ở Côn Minh trình bày báo cáo ngắn, sau đó là giao lưu. Dành cho các học giả nghiên cứu tiếng nói, dịch thuật hoặc ngữ liệu của các ngôn ngữ trong khu vực.
demo-event-organiser = Văn phòng Chương trình HOME Vân Nam (mẫu)
demo-event-venue = Giảng đường số 2, một trường đại học ở Côn Minh
