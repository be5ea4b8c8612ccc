# People and places of the demo; all of them are made up
demo-officer = Li Wei (sample)
demo-reviewer = Wang Fang (sample)
demo-scholar-en = Anna Weber (sample)
demo-scholar-zh = Zhang Ming (sample)
demo-station-kunming = HOME Program station of a university in Kunming (sample)
demo-station-honghe = HOME Program station of a college in Honghe (sample)
demo-station-dali = HOME Program station of a university in Dali (sample)
demo-event = Special session: speech and language technology for South-East Asia (sample)
demo-event-text = Short talks by three groups in Kunming, then time to meet. For scholars who work on speech, translation or corpora of the region's languages.
demo-event-organiser = HOME Program office, Yunnan (sample)
demo-event-venue = Lecture hall 2, a university in Kunming
