-- The house as it starts. Moments are milliseconds since 1970 in UTC, truth
-- values 0 and 1, sets bit masks in the order of core/src/domain.

CREATE TABLE person (
  id {{id}},
  kind TEXT NOT NULL,
  lang TEXT NOT NULL,
  lang_chosen BIGINT NOT NULL DEFAULT 0,
  zone TEXT NOT NULL,
  profile TEXT NOT NULL DEFAULT '{}',
  origin TEXT,
  created_at BIGINT NOT NULL
);

CREATE TABLE account (
  id {{id}},
  person BIGINT NOT NULL REFERENCES person (id),
  platform TEXT NOT NULL,
  chat TEXT NOT NULL,
  topic TEXT NOT NULL DEFAULT '',
  reachable BIGINT NOT NULL DEFAULT 1,
  last_seen BIGINT NOT NULL,
  UNIQUE (platform, chat, topic)
);
CREATE INDEX account_person ON account (person);

-- Updates that were taken in, so that one that comes again does nothing.
CREATE TABLE inbound (
  platform TEXT NOT NULL,
  id TEXT NOT NULL,
  at BIGINT NOT NULL,
  PRIMARY KEY (platform, id)
) {{clustered}};
CREATE INDEX inbound_at ON inbound (at);

-- Where a dialogue stands, for each place and each person who speaks there.
CREATE TABLE conversation (
  platform TEXT NOT NULL,
  chat TEXT NOT NULL,
  topic TEXT NOT NULL,
  by_chat TEXT NOT NULL,
  state TEXT NOT NULL,
  updated_at BIGINT NOT NULL,
  PRIMARY KEY (platform, chat, topic, by_chat)
) {{clustered}};

-- Messages that are kept up to date under a name.
CREATE TABLE anchor (
  platform TEXT NOT NULL,
  chat TEXT NOT NULL,
  topic TEXT NOT NULL,
  key TEXT NOT NULL,
  message TEXT NOT NULL,
  PRIMARY KEY (platform, chat, topic, key)
) {{clustered}};

-- What the chat window of the web has been told.
CREATE TABLE web_message (
  id {{id}},
  chat TEXT NOT NULL,
  payload TEXT NOT NULL,
  at BIGINT NOT NULL,
  edited_at BIGINT
);
CREATE INDEX web_message_chat ON web_message (chat, id);

CREATE TABLE station (
  id {{id}},
  code TEXT NOT NULL UNIQUE,
  name_zh TEXT NOT NULL,
  name_en TEXT NOT NULL DEFAULT '',
  place TEXT
);

CREATE TABLE staff (
  id {{id}},
  name TEXT NOT NULL,
  role TEXT NOT NULL,
  station BIGINT REFERENCES station (id),
  active BIGINT NOT NULL DEFAULT 1,
  created_at BIGINT NOT NULL
);

CREATE TABLE staff_code (
  hash TEXT PRIMARY KEY,
  staff BIGINT NOT NULL REFERENCES staff (id),
  expires_at BIGINT NOT NULL,
  used_at BIGINT
);

CREATE TABLE staff_account (
  person BIGINT PRIMARY KEY REFERENCES person (id),
  staff BIGINT NOT NULL REFERENCES staff (id),
  linked_at BIGINT NOT NULL
);
CREATE INDEX staff_account_staff ON staff_account (staff);

CREATE TABLE wrong_code (
  id {{id}},
  platform TEXT NOT NULL,
  chat TEXT NOT NULL,
  at BIGINT NOT NULL
);
CREATE INDEX wrong_code_at ON wrong_code (platform, chat, at);

CREATE TABLE session (
  hash TEXT PRIMARY KEY,
  person BIGINT NOT NULL REFERENCES person (id),
  expires_at BIGINT NOT NULL
);

-- Filters are shared: what differs only in spelling is one filter.
CREATE TABLE filter (
  id {{id}},
  hash TEXT NOT NULL UNIQUE,
  all_fields BIGINT NOT NULL,
  fields BIGINT NOT NULL,
  engagement BIGINT NOT NULL,
  places BIGINT NOT NULL
);

CREATE TABLE keyword (
  id {{id}},
  text TEXT NOT NULL UNIQUE
);

CREATE TABLE filter_keyword (
  filter BIGINT NOT NULL REFERENCES filter (id),
  keyword BIGINT NOT NULL REFERENCES keyword (id),
  excluded BIGINT NOT NULL,
  PRIMARY KEY (filter, keyword, excluded)
) {{clustered}};

-- `typed` is the filter in the person's own spelling.
CREATE TABLE subscription (
  id {{id}},
  person BIGINT NOT NULL REFERENCES person (id),
  filter BIGINT NOT NULL REFERENCES filter (id),
  typed TEXT NOT NULL,
  paused BIGINT NOT NULL DEFAULT 0,
  created_at BIGINT NOT NULL,
  removed_at BIGINT
);
CREATE UNIQUE INDEX subscription_once ON subscription (person, filter) WHERE removed_at IS NULL;
CREATE INDEX subscription_live ON subscription (filter, person, id) WHERE paused = 0 AND removed_at IS NULL;

CREATE TABLE file (
  id {{id}},
  name TEXT NOT NULL,
  media_type TEXT NOT NULL,
  bytes {{blob}} NOT NULL,
  created_at BIGINT NOT NULL
);

CREATE TABLE import (
  id {{id}},
  file BIGINT REFERENCES file (id),
  name TEXT NOT NULL,
  station BIGINT REFERENCES station (id),
  staff BIGINT REFERENCES staff (id),
  person BIGINT REFERENCES person (id),
  platform TEXT,
  chat TEXT,
  topic TEXT,
  state TEXT NOT NULL,
  rows_read BIGINT NOT NULL DEFAULT 0,
  rows_total BIGINT,
  result TEXT,
  unreadable TEXT,
  annotated BIGINT REFERENCES file (id),
  at BIGINT NOT NULL
);

-- `head` is the newest text, `live` the one that scholars see. `listed` is
-- what the list said last time, `list` which list that was, `in_list` whether
-- it still names it.
CREATE TABLE posting (
  id {{id}},
  station BIGINT REFERENCES station (id),
  state TEXT NOT NULL,
  head BIGINT NOT NULL,
  live BIGINT,
  publish_at BIGINT,
  published_at BIGINT,
  closed_at BIGINT,
  import BIGINT REFERENCES import (id),
  import_row BIGINT,
  list TEXT,
  listed TEXT,
  in_list BIGINT NOT NULL DEFAULT 0,
  created_at BIGINT NOT NULL,
  updated_at BIGINT NOT NULL
);
CREATE INDEX posting_state ON posting (state, published_at);
CREATE INDEX posting_scheduled ON posting (publish_at) WHERE publish_at IS NOT NULL;
CREATE INDEX posting_import ON posting (import, import_row);

CREATE TABLE posting_revision (
  posting BIGINT NOT NULL REFERENCES posting (id),
  number BIGINT NOT NULL,
  content TEXT NOT NULL,
  digest TEXT NOT NULL,
  review TEXT NOT NULL,
  changed_by BIGINT REFERENCES staff (id),
  submitted_by BIGINT REFERENCES staff (id),
  approved_by BIGINT REFERENCES staff (id),
  remark TEXT,
  fields BIGINT NOT NULL,
  engagement BIGINT NOT NULL,
  places BIGINT NOT NULL,
  expires_at BIGINT,
  blocked BIGINT NOT NULL,
  text TEXT NOT NULL,
  created_at BIGINT NOT NULL,
  PRIMARY KEY (posting, number)
);
CREATE INDEX posting_revision_expires ON posting_revision (expires_at);

-- What the import interpreted: column, as written, as read.
CREATE TABLE reading (
  posting BIGINT NOT NULL REFERENCES posting (id),
  at BIGINT NOT NULL,
  name TEXT NOT NULL,
  raw TEXT NOT NULL,
  taken TEXT NOT NULL,
  PRIMARY KEY (posting, at)
) {{clustered}};

CREATE TABLE saved (
  person BIGINT NOT NULL REFERENCES person (id),
  posting BIGINT NOT NULL REFERENCES posting (id),
  at BIGINT NOT NULL,
  PRIMARY KEY (person, posting)
) {{clustered}};

CREATE TABLE interest (
  id {{id}},
  posting BIGINT NOT NULL REFERENCES posting (id),
  person BIGINT NOT NULL REFERENCES person (id),
  state TEXT NOT NULL,
  shared BIGINT NOT NULL,
  profile TEXT NOT NULL,
  message TEXT NOT NULL,
  consent_version BIGINT NOT NULL,
  consent_lang TEXT NOT NULL,
  surface TEXT NOT NULL,
  purpose TEXT NOT NULL,
  sent_at BIGINT NOT NULL,
  withdrawn_at BIGINT
);
CREATE UNIQUE INDEX interest_once ON interest (posting, person) WHERE withdrawn_at IS NULL;
CREATE INDEX interest_person ON interest (person);
CREATE INDEX interest_sent ON interest (sent_at);

CREATE TABLE audit (
  id {{id}},
  at BIGINT NOT NULL,
  staff BIGINT REFERENCES staff (id),
  action TEXT NOT NULL,
  subject TEXT NOT NULL,
  detail TEXT NOT NULL
);

CREATE TABLE job (
  id {{id}},
  kind TEXT NOT NULL,
  payload TEXT NOT NULL,
  state TEXT NOT NULL,
  not_before BIGINT NOT NULL,
  lease_until BIGINT,
  attempts BIGINT NOT NULL DEFAULT 0
);
CREATE INDEX job_due ON job (not_before) WHERE state <> 'done';

-- One thing to be told to many. `filter` and `person` say how far the
-- deliveries have been written.
CREATE TABLE notice (
  id {{id}},
  kind TEXT NOT NULL,
  posting BIGINT NOT NULL REFERENCES posting (id),
  revision BIGINT NOT NULL,
  created_at BIGINT NOT NULL,
  matched BIGINT NOT NULL DEFAULT 0,
  spread BIGINT NOT NULL DEFAULT 0,
  at_filter BIGINT NOT NULL DEFAULT 0,
  at_person BIGINT NOT NULL DEFAULT 0,
  UNIQUE (kind, posting)
);
CREATE INDEX notice_unspread ON notice (id) WHERE spread = 0;

CREATE TABLE notice_filter (
  notice BIGINT NOT NULL REFERENCES notice (id),
  filter BIGINT NOT NULL,
  people BIGINT NOT NULL,
  PRIMARY KEY (notice, filter)
) {{clustered}};

-- One person hears of a notice once, over however many accounts. An account
-- is chosen when the row is written, and again when it turns out to be dead.
CREATE TABLE delivery (
  notice BIGINT NOT NULL,
  person BIGINT NOT NULL,
  subscription BIGINT NOT NULL,
  account BIGINT,
  platform TEXT,
  state TEXT NOT NULL,
  not_before BIGINT NOT NULL,
  lease_until BIGINT,
  attempts BIGINT NOT NULL DEFAULT 0,
  message TEXT,
  updated_at BIGINT NOT NULL,
  PRIMARY KEY (notice, person)
) {{clustered}};
CREATE INDEX delivery_due ON delivery (platform, not_before, notice, person) WHERE state = 'queued';
CREATE INDEX delivery_leased ON delivery (lease_until) WHERE state = 'sending';

CREATE TABLE outbox (
  id {{id}},
  platform TEXT NOT NULL,
  chat TEXT NOT NULL,
  topic TEXT NOT NULL,
  lane BIGINT NOT NULL,
  payload TEXT NOT NULL,
  anchor TEXT,
  edit_anchor TEXT,
  state TEXT NOT NULL,
  not_before BIGINT NOT NULL,
  lease_until BIGINT,
  attempts BIGINT NOT NULL DEFAULT 0,
  message TEXT,
  finished_at BIGINT
);
CREATE INDEX outbox_due ON outbox (lane, not_before, id) WHERE state = 'queued';
CREATE INDEX outbox_leased ON outbox (lease_until) WHERE state = 'sending';
CREATE INDEX outbox_chat ON outbox (platform, chat, id) WHERE finished_at IS NULL;
CREATE INDEX outbox_finished ON outbox (finished_at) WHERE finished_at IS NOT NULL;

-- Until when a platform asked us to leave a chat in peace; an empty chat
-- stands for everything that is sent to many there.
CREATE TABLE hold (
  platform TEXT NOT NULL,
  chat TEXT NOT NULL,
  until BIGINT NOT NULL,
  PRIMARY KEY (platform, chat)
) {{clustered}};

-- Platforms that some process speaks, and when it said so last.
CREATE TABLE serving (
  platform TEXT PRIMARY KEY,
  seen_at BIGINT NOT NULL
);
