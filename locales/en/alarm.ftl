# Trouble with the house itself: what happened, what to do, and that it is over
alarm-channel = { $platform } does not answer, since { $since } ({ $zone }).
alarm-remedy-channel = Nothing comes in there and nothing goes out; what was written is kept and goes out by itself afterwards. Please have the server's network and proxy looked at: “haizhi doctor” on the server says what is wrong.
alarm-over-channel = { $platform } answers again, at { $until } ({ $zone }); it had not since { $since }. What waited is going out.

alarm-refused = { $platform } refuses the bot's token or a setting, since { $since } ({ $zone }).
alarm-remedy-refused = Nothing comes in there and nothing goes out until the setting is put right; what was written is kept. Please run “haizhi doctor” on the server, correct what it names and restart.
alarm-over-refused = { $platform } takes the bot again, at { $until } ({ $zone }); it had refused it since { $since }. What waited is going out.

alarm-webhook = { $platform } cannot hand over what people write to us, since { $since } ({ $zone }); waiting there: { $figure }.
alarm-remedy-webhook = Nothing is lost for a day. Please check that the public address is reachable from outside with a valid certificate, and that no other program uses the bot's token: “haizhi doctor” says which.
alarm-over-webhook = { $platform } hands over again what people write, at { $until } ({ $zone }); it could not since { $since }.

alarm-answers = Answers on { $platform } wait to be sent, since { $since } ({ $zone }).
alarm-remedy-answers = People see no reaction to what they press. Please look at the server's load and at “haizhi doctor”.
alarm-over-answers = Answers on { $platform } go out at once again, at { $until } ({ $zone }); they had waited since { $since }.

alarm-personal = Personal notices on { $platform } wait to be sent, since { $since } ({ $zone }).
alarm-remedy-personal = They are kept and go out by themselves. Please look at “haizhi doctor” on the server if it goes on.
alarm-over-personal = Personal notices on { $platform } go out again, at { $until } ({ $zone }); they had waited since { $since }.

alarm-broadcast = A broadcast on { $platform } stands still, since { $since } ({ $zone }).
alarm-remedy-broadcast = Whoever has not been told yet will be once it goes on; nobody is told twice. Please do not publish again; have “haizhi doctor” run on the server.
alarm-over-broadcast = The broadcast on { $platform } no longer stands still, at { $until } ({ $zone }); it had since { $since }.

alarm-failures = { $platform } took { $figure } messages not at all within ten minutes.
alarm-remedy-failures = They are not sent again by themselves. Please pause a broadcast that is under way and have the server's log looked at: it names each by its number.
alarm-over-failures = { $platform } takes messages again, at { $until } ({ $zone }). Those since { $since } that it did not take are not sent again.

alarm-hold = { $platform } asks us to pause broadcasts until { $figure } ({ $zone }).
alarm-remedy-hold = Broadcasts go on by themselves then; answers go out meanwhile. If it happens again, please have the pace for this platform lowered in the settings.
alarm-over-hold = The pause that { $platform } asked for is over, at { $until } ({ $zone }). Broadcasts go on.

alarm-sender = No process sends on { $platform }, since { $since } ({ $zone }).
alarm-remedy-sender = What is to be sent is kept. Please check that “haizhi serve” runs with this platform's token, and restart it.
alarm-over-sender = Messages on { $platform } are sent again, at { $until } ({ $zone }); nobody had since { $since }.

alarm-disk = The disk of the database is nearly full: { $figure } MiB are free.
alarm-remedy-disk = When it is full, nothing can be kept any more: no import, no interest, no message. Please make room, at least 2 GiB.
alarm-over-disk = The disk of the database has room again, at { $until } ({ $zone }).

alarm-import = A list has been read since { $since } ({ $zone }) and does not come to an end.
alarm-remedy-import = Nothing of it is taken in by halves. Please look at the imports, and send the list again if it stays so.
alarm-over-import = The list that was read since { $since } is done, at { $until } ({ $zone }).
