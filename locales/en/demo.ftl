# People and places of the demo; all of them are made up
demo-officer = Li Wei (sample)
demo-reviewer = Wang Fang (sample)
demo-scholar-en = Anna Weber (sample)
demo-scholar-zh = Zhang Ming (sample)
demo-station-kunming = HOME Program station of a university in Kunming (sample)
demo-station-honghe = HOME Program station of a college in Honghe (sample)
demo-station-dali = HOME Program station of a university in Dali (sample)
