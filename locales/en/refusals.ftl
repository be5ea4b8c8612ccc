# Why something was not done: what happened, what to do now
refused-staff-only = This is for staff only. If you are staff, please sign in first: send “/staff CODE” with the code from your administrator.
refused-not-found = We could not find it. It may have been removed, or you may not have access to it. Please go back to the list.
refused-not-allowed = Your role does not allow this, so nothing was changed. Please ask a colleague who may do it.
refused-same-person = You submitted or last changed this text, so you cannot approve it. The text is kept as it is; please ask another reviewer.
refused-text-changed = The text has changed since you saw it, so this was not done. Please open the newest text and check it first.
refused-wrong-state = Its state is now “{ $state }”, so this cannot be done and nothing was changed. Please open the newest page to see what is possible.
refused-blocked = It cannot go to review yet: { $concerns }. The text is kept. Please put this right, then submit again.
refused-over = This posting is over, so this was not done. Please have a look at the other open postings.
refused-bad-code = The code is wrong, used or expired. Please check it and send it again, or ask your administrator for a new one.
refused-too-many-codes = There were too many wrong codes. Please try again later, or ask your administrator.
refused-too-many = No more than { $limit } are possible, so nothing was added. Please remove some first.
refused-past-time = That time has passed, so nothing was scheduled. Please choose a later time.
refused-file-too-large = The file is too large: at most { $megabytes } MB. Nothing was read. Please split it and send it again.
refused-unrestricted = Please choose at least one field, place, way to engage or keyword. To follow everything, choose “All fields”.
