# What is posted in the channels of a guild (a server of Discord), for its administrators
setup-in-guild = This is about the channels of a server. Please use it in the server whose channels you want to set up.
setup-admins-only = What is posted in the channels of this server is chosen by its administrators. Please ask one of them.
setup-where = No channel was given, so nothing was changed. Please choose one under “channel”.
setup-what = Which postings shall go to #{ $channel }? Please fill in “field” (one field, or all of them), “station” or “language”. Nothing was changed.
setup-field-unknown = There is no field called “{ $typed }”, so nothing was changed. Please choose one of these, or “all”: { $fields }.
setup-station-unknown = There is no station called “{ $typed }”, or several fit. Nothing was changed. Please choose one of those suggested while you type.
setup-language-unknown = Nothing is written in “{ $typed }” yet, so nothing was changed. Please choose one of these: { $languages }.
setup-role-closed = You may not have @{ $role } mentioned, so nothing was changed. Please choose a role that anybody may mention (in the server settings under Roles: “Allow anyone to @mention this role”), leave “role” empty, or ask somebody whose role has the permission “Mention @everyone, @here and All Roles”.
setup-done = Set up, { $id }: new postings ({ $filter }) will be posted in #{ $channel }, in { $language }.
setup-changed = Changed, { $id }: new postings ({ $filter }) will be posted in #{ $channel }, in { $language }.
setup-role = Each mentions @{ $role }.
setup-no-role = Nobody is mentioned.
setup-forecast = { $open ->
    [one] 1 open posting fits now
   *[other] { $open } open postings fit now
}; from here on about { $week } a week. What was published before is not posted.
setup-once = A posting comes to a channel once, whatever else is set up there, and is changed in place when it is corrected.
setup-all = All channels
setup-heading = { $n ->
    [0] Channels of this server
   *[other] Channels of this server ({ $n })
}
setup-note = Choose a line to change or remove it. To add one, use /setup with a field and a channel.
setup-none = Nothing is posted in this server yet. Use /setup with a field and a channel, and with a role if somebody shall be mentioned.
setup-off = Switched off
setup-off-why = Switched off, because nothing can be posted here: the channel was deleted, or the assistant may not see it or write there. Put that right, then press Try again.
setup-postings = Postings
setup-language = Language
setup-mentioned = Mentioned
setup-nobody = nobody
setup-remove = Remove
setup-removed = Removed: { $id } is posted no longer. What was posted stays.
setup-taken-back = Undone: { $id } is not posted.
setup-switched-off = { $n ->
    [one] A channel that you set up in a server was switched off, because nothing can be posted there any more: { $channels }.
   *[other] { $n } channels that you set up in a server were switched off, because nothing can be posted there any more: { $channels }.
} Either it was deleted, or the assistant may not see it or write there, or was removed from the server.
setup-switched-off-do = What to do: put that right in the server, then use /setup there, choose the channel and press Try again; or set up another channel. People who follow postings themselves are told as before.
setup-events = { $n ->
    [0] Scheduled events of this server: none. The assistant makes one for each event to come that is posted here, and keeps it in step.
   *[other] Scheduled events of this server that the assistant made and keeps in step: { $n }
 }
setup-events-refused = Scheduled events: not allowed. Please give the assistant's role the permission “Create Events” in the server settings under Roles, then press Try again.
setup-events-off = The assistant may not make scheduled events in the server where you set up { $channels }. Events are posted in the channels as before.
setup-events-off-do = What to do: give the assistant's role the permission “Create Events” in the server settings under Roles. Then use /setup there and press Try again.

# What a server shows of an event among its scheduled events
guild-event-place-open = Place to be announced
guild-event-register-page = To register: { $page }
guild-event-register-command = To register, write { $command } to the assistant, here or wherever you use it.
guild-event-more-page = More: { $page }
guild-event-more-command = More: write { $command } to the assistant, here or wherever you use it.

# Somebody who acts in a server and takes no direct messages
reach-closed = { $platform } does not let me write to you directly, so what you follow cannot reach you.
reach-closed-meanwhile = { $platform } does not let me write to you directly. Until that changes, what you follow reaches you on { $other }.
reach-do = What to do: allow direct messages in the privacy settings of this server, or add the assistant to your own apps. Then press Try again.
reach-test = Direct messages reach you again. There is nothing more to do.
reach-sent = A direct message is on its way to you. If none arrives within a minute, direct messages are still closed, and this is said again at your next command.
