# People and places of the demo; all of them are made up
demo-officer = 李偉（範例）
demo-reviewer = 王芳（範例）
demo-scholar-en = Anna Weber（範例）
demo-scholar-zh = 張明（範例）
demo-station-kunming = 昆明某大學海智工作站（範例）
demo-station-honghe = 紅河某學院海智工作站（範例）
demo-station-dali = 大理某大學海智工作站（範例）
demo-event = 海智專場：面向東南亞的語音與語言技術（範例）
demo-event-text = 昆明三個研究團隊作簡短報告，隨後交流。歡迎從事本地區語言語音、翻譯、語料研究的學者。
demo-event-organiser = 雲南海智辦公室（範例）
demo-event-venue = 昆明某大學第二報告廳
